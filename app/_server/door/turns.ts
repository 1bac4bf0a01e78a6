import { AppError } from "#lib/errors.ts";

const RETRY_SECONDS = 10;

/**
 * Lets some jobs run at once, as many wait as may, and refuses the others, so that a flood of work never
 * piles up.
 */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param atOnce jobs that run at a time
   * @param longest jobs that may wait besides them
   */
  constructor(
    private readonly atOnce: number,
    private readonly longest: number,
  ) {}

  /** @throws AppError QUEUE_FULL (503) when as many wait as may; to be asked before a body is read */
  check(): void {
    if (this.running >= this.atOnce && this.waiting.length >= this.longest)
      throw new AppError("QUEUE_FULL", `${this.waiting.length} requests wait already`, { status: 503, retryAfter: RETRY_SECONDS });
  }

  /** True while a job runs. */
  isBusy(): boolean {
    return this.running > 0;
  }

  /**
   * Runs a job in its turn; not at all, when its client is gone before. @throws AppError QUEUE_FULL (503),
   * CLIENT_GONE (499)
   */
  async run<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.check();
    if (this.running >= this.atOnce) await this.turn(signal);
    else this.running += 1;
    try {
      return await job();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  /** Resolves when a running job hands its place over. */
  private turn(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(go), 1);
        reject(new AppError("CLIENT_GONE", "the client went away before its turn", { status: 499 }));
      };
      const go = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      this.waiting.push(go);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }
}

/** On globalThis, because a web server loads modules anew for every bundle. */
const holder = globalThis as typeof globalThis & { tifaTurns?: { parsing: Turns; imports: Turns } };

/** Work in the guarded children: two jobs at once, of which one may be an import. */
export function turnsOf(kind: "parsing" | "imports"): Turns {
  holder.tifaTurns ??= { parsing: new Turns(2, 12), imports: new Turns(1, 8) };
  return holder.tifaTurns[kind];
}
