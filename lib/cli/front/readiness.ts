import { setTimeout as sleep } from "node:timers/promises";
import type { Inner } from "./pass-on.ts";
import type { Told } from "./told.ts";

/** How long a reader waits for the web server's own word before he gets its last one. */
const PATIENCE_MILLISECONDS = 60;
/** A word that is older says nothing any more. */
const GOOD_MILLISECONDS = 30_000;
const LONGEST_MILLISECONDS = 30_000;

const NO_WORD: Told = {
  status: 503,
  body: JSON.stringify({ status: "not ready", error: { code: "SERVER_BUSY", message: "the web server has not answered for a while" } }),
  retryAfter: 2,
};

/**
 * What the web server says of its readiness. A busy one gets a moment to answer; then its last word stands
 * for half a minute, since health must be answered within a tenth of a second.
 */
export class Readiness {
  private last: { told: Told; at: number } | null = null;
  private asking: Promise<Told> | null = null;

  constructor(private readonly inner: Inner) {}

  async current(): Promise<Told> {
    this.asking ??= this.ask().finally(() => (this.asking = null));
    const told = await Promise.race([this.asking, sleep(PATIENCE_MILLISECONDS, null)]);
    if (told !== null) return told;
    return this.last !== null && Date.now() - this.last.at < GOOD_MILLISECONDS ? this.last.told : NO_WORD;
  }

  private async ask(): Promise<Told> {
    const told = await this.fetch().catch(() => NO_WORD);
    this.last = { told, at: Date.now() };
    return told;
  }

  private async fetch(): Promise<Told> {
    const signal = AbortSignal.timeout(LONGEST_MILLISECONDS);
    const response = await fetch(`http://127.0.0.1:${this.inner.port}/api/health/ready`, { signal });
    const retryAfter = response.headers.get("retry-after");
    return { status: response.status, body: await response.text(), retryAfter: retryAfter === null ? null : Number(retryAfter) };
  }
}
