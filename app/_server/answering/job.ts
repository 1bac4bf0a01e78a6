import type { AnalysisRows } from "#lib/analyses/analysis.ts";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { AppError } from "#lib/errors.ts";
import type { Client } from "./client.ts";

let last = 0;

/** One question on its way to a thread and back; all who ask the same wait for the same job. */
export class Job {
  readonly id = ++last;
  /** Two numbers that the thread shares: 1 when nobody waits any more; how far it has come, in thousandths. */
  readonly flag = new Int32Array(new SharedArrayBuffer(8));
  readonly answer: Promise<AnalysisRows>;
  settle!: { resolve(rows: AnalysisRows): void; reject(error: Error): void };
  /** How often it was begun: a thread may end under a job that did nothing wrong. */
  attempts = 0;
  isOver = false;
  private waiting = 0;
  private readonly onForsaken: (() => void)[] = [];

  constructor(
    readonly context: AnalysisContext,
    readonly name: string,
    readonly params: Record<string, unknown>,
    /** By whom it gets its turn. */
    readonly client: string,
  ) {
    this.answer = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    const over = () => {
      this.isOver = true;
    };
    this.answer.then(over, over);
  }

  /** One more who waits; without a client it is waited for to its end. */
  addWaiter(client: Client | null): void {
    this.waiting += 1;
    const leave = () => {
      this.waiting -= 1;
      if (this.waiting === 0 && !this.isOver) this.forsake();
    };
    if (client?.gone.aborted) leave();
    else client?.gone.addEventListener("abort", leave, { once: true });
  }

  /** Told when the last one who waited has gone. */
  whenForsaken(act: () => void): void {
    this.onForsaken.push(act);
  }

  private forsake(): void {
    Atomics.store(this.flag, 0, 1);
    this.settle.reject(new AppError("CLIENT_GONE", "who asked went away before the answer", { status: 499 }));
    for (const act of this.onForsaken) act();
  }
}
