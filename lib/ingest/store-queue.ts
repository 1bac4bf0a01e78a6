import type { Database } from "#lib/db/client.ts";
import { type StoreOptions, type StoreOutcome, storeSpeech } from "./store.ts";
import { TermIds } from "./store-terms.ts";
import type { PreparedSpeech } from "./types.ts";

/**
 * Stores speeches one after the other, each in a transaction of its own. While one is being committed, which
 * is mostly waiting for the disk, the statements of the next already run. What is done about an outcome is
 * done after its commit and in the order of the speeches.
 */
export class StoreQueue {
  private readonly terms = new TermIds();
  private settled: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly options: StoreOptions,
  ) {}

  /**
   * Resolves when the next speech may follow. @throws what storing this speech or committing the one before
   * it threw
   */
  async store(speech: PreparedSpeech, done: (outcome: StoreOutcome) => void): Promise<void> {
    const before = this.settled;
    const { written, outcome } = storeSpeech(this.db, speech, this.terms, this.options);
    outcome.catch(() => {}); // When the commit before fails, nobody waits for this one any more.
    this.inTurn(async () => done(await outcome));
    await Promise.race([written, this.settled]);
    await before;
  }

  /** Does something after all that was asked before. */
  inTurn(act: () => void | Promise<void>): void {
    this.settled = this.settled.then(act);
    this.settled.catch(() => {}); // Thrown by the next `store`, or by `finish`.
  }

  /** Resolves when everything is committed. @throws what the last commit threw */
  finish(): Promise<void> {
    return this.settled;
  }
}
