import { type ChildProcess, fork } from "node:child_process";
import { AppError } from "#lib/errors.ts";
import type { PrepareMessage, PrepareOrder } from "./prepare-worker.ts";
import { residentBytes } from "./resident-bytes.ts";
import type { PrepareOutcome, PrepareRequest } from "./types.ts";
import { workerBundle } from "./worker-bundle.ts";

export interface PreparerLimits {
  /** Longest time without an outcome before the child is killed. */
  silenceMilliseconds: number;
  /** Largest resident size of the child. */
  residentBytes: number;
}

const DEFAULT_LIMITS: PreparerLimits = { silenceMilliseconds: 60_000, residentBytes: 1.5 * 1024 ** 3 };
const WATCH_EVERY_MILLISECONDS = 250;

interface Job {
  id: number;
  request: PrepareRequest;
  outcomes: PrepareOutcome[];
  finished: boolean;
  failure: unknown;
  wake: () => void;
}

/**
 * One child process that prepares files in the order they are asked for. A child that hangs or grows past its limit is killed: the file it
 * was at is refused (PARSE_TIMEOUT, PARSE_MEMORY, PARSE_CRASHED) and the files behind it go on in a fresh child.
 */
export class Preparer {
  private readonly limits: PreparerLimits;
  private child: ChildProcess | null = null;
  private readonly jobs: Job[] = [];
  private nextId = 1;
  private lastSign = Date.now();
  private killedFor: string | null = null;
  private readonly watch: NodeJS.Timeout;
  private closed = false;
  private starting = false;

  constructor(limits: Partial<PreparerLimits> = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.watch = setInterval(() => this.check(), WATCH_EVERY_MILLISECONDS);
    this.watch.unref();
  }

  /** Queues a file at once; its outcomes come as they are ready. */
  prepare(request: PrepareRequest): AsyncIterable<PrepareOutcome> {
    const job: Job = { id: this.nextId++, request, outcomes: [], finished: false, failure: null, wake: () => {} };
    if (this.jobs.length === 0) this.lastSign = Date.now();
    this.jobs.push(job);
    if (this.child === null) this.start();
    else this.order({ id: job.id, request });
    return this.outcomesOf(job);
  }

  close(): void {
    this.closed = true;
    clearInterval(this.watch);
    this.child?.kill("SIGKILL");
  }

  private async *outcomesOf(job: Job): AsyncGenerator<PrepareOutcome> {
    for (;;) {
      const outcome = job.outcomes.shift();
      if (outcome !== undefined) {
        this.order({ acknowledged: 1 });
        yield outcome;
      } else if (job.failure !== null) {
        throw job.failure;
      } else if (job.finished) {
        return;
      } else {
        await new Promise<void>((resolve) => (job.wake = resolve));
      }
    }
  }

  /** Jobs queue up meanwhile; the child gets them all once it is there. */
  private start(): void {
    if (this.starting) return;
    this.starting = true;
    // Inside a bundle this file lies elsewhere; the working directory is the project for command line, tests and web server alike.
    workerBundle(/* turbopackIgnore: true */ process.cwd())
      .then((script) => this.closed || this.startChild(script))
      .catch((error: unknown) => this.failAll(error))
      .finally(() => (this.starting = false));
  }

  private startChild(script: string): void {
    const child = fork(script, {
      execArgv: ["--enable-source-maps"],
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.child = child;
    this.lastSign = Date.now();
    child.on("message", (message: PrepareMessage) => this.receive(message));
    child.on("exit", () => this.child === child && this.childLost());
    child.on("error", () => child.kill("SIGKILL"));
    for (const job of this.jobs) this.order({ id: job.id, request: job.request });
  }

  private order(order: PrepareOrder): void {
    if (this.child?.connected) this.child.send(order, () => {}); // A lost child is noticed by its exit.
  }

  private receive(message: PrepareMessage): void {
    this.lastSign = Date.now();
    if ("ready" in message) return;
    if ("fatal" in message) {
      this.failAll(new AppError(message.fatal.code, message.fatal.message, { status: 500 }));
      return;
    }
    const job = this.jobs.find((each) => each.id === message.id);
    if (job === undefined) return;
    if ("outcome" in message) job.outcomes.push(message.outcome);
    else this.finish(job);
    job.wake();
  }

  private finish(job: Job): void {
    job.finished = true;
    this.jobs.splice(this.jobs.indexOf(job), 1);
  }

  private failAll(error: unknown): void {
    for (const job of this.jobs.splice(0)) {
      job.failure = error;
      job.wake();
    }
  }

  /** The file at the front is what the child was at when it died. */
  private childLost(): void {
    this.child = null;
    const job = this.jobs[0];
    if (this.closed || job === undefined) return;
    const code = this.killedFor ?? "PARSE_CRASHED";
    this.killedFor = null;
    job.outcomes.push({ refusal: { file: job.request.file, code, message: MESSAGES[code] ?? "the file could not be read" } });
    this.finish(job);
    job.wake();
    if (this.jobs.length > 0) this.start();
  }

  private check(): void {
    if (this.child === null || this.jobs.length === 0) return;
    const waitsForUs = (this.jobs[0]?.outcomes.length ?? 0) > 0;
    if (waitsForUs) this.lastSign = Date.now();
    if (Date.now() - this.lastSign > this.limits.silenceMilliseconds) this.kill("PARSE_TIMEOUT");
    else if (residentBytes(this.child.pid) > this.limits.residentBytes) this.kill("PARSE_MEMORY");
  }

  private kill(code: string): void {
    this.killedFor = code;
    this.child?.kill("SIGKILL");
  }
}

const MESSAGES: Record<string, string> = {
  PARSE_TIMEOUT: "reading the file took too long and was stopped",
  PARSE_MEMORY: "reading the file took too much memory and was stopped",
  PARSE_CRASHED: "the process that read the file stopped unexpectedly",
};
