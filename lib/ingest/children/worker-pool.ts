import type { ChildProcess } from "node:child_process";
import { AppError } from "#lib/errors.ts";
import { forkChild } from "./fork-child.ts";
import { residentBytes } from "./resident-bytes.ts";
import { Silence } from "./silence.ts";
import type { WorkerMessage, WorkerOrder } from "./worker-protocol.ts";

export interface WorkerLimits {
  /** Longest time without a reply before the child is killed; waiting for a processor does not count. */
  silenceMilliseconds: number;
  /** Largest resident size of the child. */
  residentBytes: number;
}

/** What a queue has to know of its child. */
export interface WorkerPlan<Request, Reply> {
  /** Path of the program; it serves by `serveRequests`. */
  script: () => Promise<string>;
  /** The reply to the request that a lost child was at. */
  lost: (request: Request, code: LossCode, message: string) => Reply;
  /** True for what comes over the network: the child is not root then, if it can be avoided. */
  unprivileged?: boolean;
  /** For children that only read: the heap is collected before it grows past this many MiB. */
  heapMebibytes?: number;
}

export type LossCode = keyof typeof MESSAGES;

const DEFAULT_LIMITS: WorkerLimits = { silenceMilliseconds: 60_000, residentBytes: 1.5 * 1024 ** 3 };
const WATCH_EVERY_MILLISECONDS = 250;
/** Replies are acknowledged a few at a time; the child goes on until twice as many are under way. */
const ACKNOWLEDGE_EVERY = 3;

const MESSAGES = {
  PARSE_TIMEOUT: "reading the file took too long and was stopped",
  PARSE_MEMORY: "reading the file took too much memory and was stopped",
  PARSE_CRASHED: "the process that read the file stopped unexpectedly",
};

interface Job<Request, Reply> {
  id: number;
  request: Request;
  replies: Reply[];
  finished: boolean;
  failure: unknown;
  wake: () => void;
}

/**
 * A pool of one child process that answers requests in the order they are asked. A child that hangs or grows
 * past its limit is killed: the request it was at gets the plan's reply for it, and the requests behind it go
 * on in a fresh child.
 */
export class WorkerPool<Request, Reply> {
  private readonly limits: WorkerLimits;
  private child: ChildProcess | null = null;
  private readonly jobs: Job<Request, Reply>[] = [];
  private nextId = 1;
  private silence = new Silence(undefined);
  private unacknowledged = 0;
  private killedFor: LossCode | null = null;
  private readonly watch: NodeJS.Timeout;
  private closed = false;
  private starting = false;

  constructor(
    private readonly plan: WorkerPlan<Request, Reply>,
    limits: Partial<WorkerLimits> = {},
  ) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.watch = setInterval(() => this.check(), WATCH_EVERY_MILLISECONDS);
    this.watch.unref();
  }

  /** Queues a request at once; its replies come as they are ready. */
  ask(request: Request): AsyncIterable<Reply> {
    const job: Job<Request, Reply> = { id: this.nextId++, request, replies: [], finished: false, failure: null, wake: () => {} };
    if (this.jobs.length === 0) this.silence.heard();
    this.jobs.push(job);
    if (this.child === null) this.start();
    else this.order({ id: job.id, request });
    return this.repliesOf(job);
  }

  /**
   * Starts the child unless it is there. Jobs queue up meanwhile; the child gets them all once it is there.
   */
  start(): void {
    if (this.starting || this.closed || this.child !== null) return;
    this.starting = true;
    this.plan
      .script()
      .then((script) => this.closed || this.startChild(script))
      .catch((error: unknown) => this.failAll(error))
      .finally(() => (this.starting = false));
  }

  close(): void {
    this.closed = true;
    clearInterval(this.watch);
    this.child?.kill("SIGKILL");
  }

  private async *repliesOf(job: Job<Request, Reply>): AsyncGenerator<Reply> {
    for (;;) {
      const reply = job.replies.shift();
      if (reply !== undefined) {
        this.acknowledge();
        yield reply;
      } else if (job.failure !== null) {
        throw job.failure;
      } else if (job.finished) {
        return;
      } else {
        await new Promise<void>((resolve) => (job.wake = resolve));
      }
    }
  }

  private acknowledge(): void {
    this.unacknowledged += 1;
    if (this.unacknowledged < ACKNOWLEDGE_EVERY) return;
    this.order({ acknowledged: this.unacknowledged });
    this.unacknowledged = 0;
  }

  private startChild(script: string): void {
    const child = forkChild(script, this.plan);
    this.child = child;
    this.unacknowledged = 0;
    this.silence = new Silence(child.pid);
    child.on("message", (message: WorkerMessage<Reply>) => this.receive(message));
    child.on("exit", (_code, signal) => this.child === child && this.childLost(signal));
    child.on("error", () => child.kill("SIGKILL"));
    for (const job of this.jobs) this.order({ id: job.id, request: job.request });
  }

  private order(order: WorkerOrder<Request>): void {
    if (this.child?.connected) this.child.send(order, () => {}); // A lost child is noticed by its exit.
  }

  private receive(message: WorkerMessage<Reply>): void {
    this.silence.heard();
    if ("ready" in message) return;
    if ("fatal" in message) {
      this.failAll(new AppError(message.fatal.code, message.fatal.message, { status: 500 }));
      return;
    }
    const job = this.jobs.find((each) => each.id === message.id);
    if (job === undefined) return;
    if ("reply" in message) job.replies.push(message.reply);
    if (!("reply" in message) || message.isLast) this.finish(job);
    job.wake();
  }

  private finish(job: Job<Request, Reply>): void {
    job.finished = true;
    this.jobs.splice(this.jobs.indexOf(job), 1);
  }

  private failAll(error: unknown): void {
    for (const job of this.jobs.splice(0)) {
      job.failure = error;
      job.wake();
    }
  }

  /** The request at the front is what the child was at when it died. */
  private childLost(signal: NodeJS.Signals | null): void {
    this.child = null;
    const job = this.jobs[0];
    if (this.closed || job === undefined) return;
    const isFull = signal === "SIGABRT" && this.plan.heapMebibytes !== undefined; // So Node ends when its heap is full.
    const code = this.killedFor ?? (isFull ? "PARSE_MEMORY" : "PARSE_CRASHED");
    this.killedFor = null;
    job.replies.push(this.plan.lost(job.request, code, MESSAGES[code]));
    this.finish(job);
    job.wake();
    if (this.jobs.length > 0) this.start();
  }

  private check(): void {
    if (this.child === null || this.jobs.length === 0) return;
    const waitsForUs = (this.jobs[0]?.replies.length ?? 0) > 0;
    if (waitsForUs) this.silence.heard();
    if (this.silence.milliseconds() > this.limits.silenceMilliseconds) this.kill("PARSE_TIMEOUT");
    else if (residentBytes(this.child.pid) > this.limits.residentBytes) this.kill("PARSE_MEMORY");
  }

  private kill(code: LossCode): void {
    this.killedFor = code;
    this.child?.kill("SIGKILL");
  }
}
