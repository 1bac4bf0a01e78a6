import type { Delivery } from "#lib/export/webhook/send-webhook.ts";

/** The news of one stored speech on their way to the address that was set. */
export interface NewsDelivery {
  speechId: number;
  file: string;
  /** `none`: the speech has no news, e.g. a second version of a stored text. */
  state: "waiting" | "sent" | "failed" | "none";
  attempts: number;
  /** Why it was not delivered; null otherwise. */
  reason: string | null;
}

interface Post {
  /** The news; rejects for a speech that has none. */
  report(speechId: number): Promise<unknown>;
  /** @param isHopeless the last delivery failed for good, so that this one is tried once */
  send(payload: unknown, isHopeless: boolean): Promise<Delivery>;
}

/** As many as a page shows. */
const MOST_KEPT = 50;

/**
 * Sends the news of stored speeches one after the other, while nobody waits for it. What became of the last fifty
 * is kept; after a failure the next ones are tried once each, until one arrives.
 */
export class Deliveries {
  private readonly kept: NewsDelivery[] = [];
  private line: Promise<void> = Promise.resolve();
  private isHopeless = false;

  constructor(private readonly post: Post) {}

  /** Last first. */
  get last(): readonly NewsDelivery[] {
    return this.kept;
  }

  /** Puts speeches into the line and returns at once. */
  add(stored: readonly { speechId: number; file: string }[]): void {
    const added = stored.map(({ speechId, file }): NewsDelivery => ({ speechId, file, state: "waiting", attempts: 0, reason: null }));
    this.kept.unshift(...[...added].reverse());
    this.kept.splice(Math.max(MOST_KEPT, added.length));
    for (const one of added) this.line = this.line.then(() => this.deliver(one));
  }

  /** Resolves when the line is empty. */
  settled(): Promise<void> {
    return this.line;
  }

  private async deliver(one: NewsDelivery): Promise<void> {
    try {
      const report = await this.post.report(one.speechId).catch(() => null);
      if (report === null) {
        one.state = "none";
        return;
      }
      const { isDelivered, attempts, reason } = await this.post.send(report, this.isHopeless);
      this.isHopeless = !isDelivered;
      Object.assign(one, { state: isDelivered ? "sent" : "failed", attempts, reason });
    } catch (error) {
      Object.assign(one, { state: "failed", reason: error instanceof Error ? error.message : String(error) });
    }
  }
}
