import type { Worker } from "node:worker_threads";
import { AppError } from "#lib/errors.ts";
import { FairQueue } from "./fair-queue.ts";
import type { Job } from "./job.ts";
import type { FromThread, Question, SentError, TableNews, ThreadData, ToThread } from "./protocol.ts";
import { SentParts } from "./sent-parts.ts";
import type { TableShelf } from "./table-shelf.ts";

export interface LaneOptions {
  data: ThreadData;
  script: () => Promise<string>;
  /** Questions that the thread has before it at a time; while one waits for the store, another counts. */
  atOnce: number;
  /** Questions that one client may have waiting. */
  longest: number;
  /** A question that takes longer is given up. */
  limitMilliseconds: number;
  /** What nobody waits for any more and does not end by itself is ended after so long. */
  forsakenMilliseconds: number;
  /** Of JavaScript objects; texts and tables lie outside. */
  memoryMegabytes: number;
  /** The tables that all threads have. */
  shelf: TableShelf;
  /** Told when the thread has let its old states go. */
  onForgotten: () => void;
}

const MOST_ATTEMPTS = 2;
const OLD_MILLISECONDS = 30_000;

/**
 * A thread that answers questions, with the line before it. It is started when the first one comes and anew
 * when it has ended: a question that takes too long or too much memory takes the thread with it, and the
 * others that were in it are asked again.
 */
export class Lane {
  private readonly queue: FairQueue<Job>;
  private readonly running = new Map<number, { job: Job; timer: NodeJS.Timeout }>();
  private thread: Promise<Worker> | null = null;
  private sent = new SentParts();
  private forgetting: NodeJS.Timeout | null = null;

  constructor(private readonly options: LaneOptions) {
    this.queue = new FairQueue(options.longest);
  }

  /** @throws AppError QUEUE_FULL (503) */
  add(job: Job): void {
    this.queue.add(job.client, job);
    job.whenForsaken(() => this.forsaken(job));
    this.fill();
  }

  /**
   * Most analyses look now and then whether they are still wanted. One that does not is ended with its thread,
   * unless somebody waits for another in it; what the thread knew is on the shelf.
   */
  private forsaken(job: Job): void {
    this.queue.remove(job);
    if (!this.running.has(job.id)) return;
    const end = () => {
      const jobs = [...this.running.values()].map((running) => running.job);
      if (jobs.includes(job) && jobs.every(({ isOver }) => isOver)) void this.thread?.then((worker) => worker.terminate());
    };
    setTimeout(end, this.options.forsakenMilliseconds).unref();
  }

  /** Numbers of the corpora that the thread has. */
  corpora(): readonly number[] {
    return this.sent.corpora();
  }

  private fill(): void {
    while (this.running.size < this.options.atOnce) {
      const job = this.queue.next();
      if (job === undefined) return;
      const timer = setTimeout(() => this.giveUp(job), this.options.limitMilliseconds);
      this.running.set(job.id, { job, timer });
      job.attempts += 1;
      void this.ask(job).catch((error: unknown) => this.done(job, () => job.settle.reject(asError(error))));
    }
  }

  private async ask(job: Job): Promise<void> {
    const { context, name, params, flag } = job;
    const base = context.draft?.base ?? context;
    const [corpus, lexicon, themes] = await Promise.all([base.corpus(), base.lexicon(), base.themes()]);
    const worker = await this.started();
    const { messages, ids } = this.sent.prepare({ corpus, lexicon, themes });
    const question: Question = { job: job.id, state: ids, draft: context.draft?.speech ?? null, name, params, flag };
    for (const message of [...messages, { kind: "ask", question } satisfies ToThread]) worker.postMessage(message);
    if (messages.length > 0) this.forgetLater(worker);
  }

  /** An old state stays for as long as what was begun about it may be asked on, then its memory is given back. */
  private forgetLater(worker: Worker): void {
    if (this.forgetting !== null) clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => {
      for (const message of this.sent.forgetOld()) worker.postMessage(message);
      this.options.onForgotten();
    }, OLD_MILLISECONDS).unref();
  }

  /** One that could not be started is tried again with the next question. */
  private started(): Promise<Worker> {
    if (this.thread !== null) return this.thread;
    const thread = this.start();
    this.thread = thread;
    thread.catch(() => (this.thread = null));
    return thread;
  }

  private async start(): Promise<Worker> {
    // Not seen by the bundler, which would look for the program itself.
    const { Worker } = process.getBuiltinModule("node:worker_threads");
    const { data, script, memoryMegabytes } = this.options;
    const worker = new Worker(await script(), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      execArgv: ["--enable-source-maps"],
    });
    worker.on("message", (message: FromThread) => this.receive(message, worker));
    let reason: unknown = null;
    worker.on("error", (error) => (reason = error));
    worker.on("exit", () => this.ended(worker, reason));
    worker.unref();
    return worker;
  }

  private receive(message: FromThread, worker: Worker): void {
    if (!("job" in message)) {
      this.exchange(message, worker);
      return;
    }
    const running = this.running.get(message.job);
    if (running === undefined) return;
    const { settle } = running.job;
    this.done(running.job, () => ("rows" in message ? settle.resolve(message.rows) : settle.reject(received(message.error))));
  }

  private exchange(news: TableNews, worker: Worker): void {
    const { shelf } = this.options;
    if ("made" in news) shelf.offer(news.made, news.table);
    else if ("failed" in news) shelf.fail(news.failed, worker);
    else shelf.claim(news.key, worker, (found) => worker.postMessage({ kind: "table", claim: news.claim, found } satisfies ToThread));
  }

  private done({ id }: Job, settle: () => void): void {
    clearTimeout(this.running.get(id)?.timer);
    this.running.delete(id);
    settle();
    this.fill();
  }

  private giveUp(job: Job): void {
    const seconds = this.options.limitMilliseconds / 1000;
    const told = new AppError("ANALYSIS_TOO_LONG", `no answer within ${seconds} s; ask about fewer speeches`, { status: 503 });
    this.running.delete(job.id);
    job.settle.reject(told);
    void this.thread?.then((worker) => worker.terminate());
  }

  /** Who was in the thread when it ended is asked again, once. */
  private ended(worker: Worker, reason: unknown): void {
    this.options.shelf.leave(worker);
    void this.thread?.then((current) => {
      if (current !== worker) return;
      this.thread = null;
      this.sent = new SentParts();
      if (this.forgetting !== null) clearTimeout(this.forgetting);
      for (const { job } of [...this.running.values()]) this.done(job, () => this.again(job, reason));
    });
  }

  private again(job: Job, reason: unknown): void {
    if (job.isOver) return;
    if (job.attempts < MOST_ATTEMPTS) this.queue.add(job.client, job);
    else job.settle.reject(crashed(reason));
  }
}

function crashed(cause: unknown): AppError {
  const isMemory = cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory
    ? new AppError("ANALYSIS_TOO_LARGE", "the answer needs more memory than there is; ask about fewer speeches", { status: 503, cause })
    : new AppError("ANALYSIS_CRASHED", "the analysis ended without an answer", { status: 500, cause });
}

/** An error as it was thrown in the thread. */
function received({ message, stack, told }: SentError): Error {
  const { code, where, status, retryAfter } = told ?? {};
  const options = { ...(where ? { where } : {}), ...(status ? { status } : {}), ...(retryAfter ? { retryAfter } : {}) };
  const error = code === undefined ? new Error(message) : new AppError(code, message, options);
  error.stack = stack;
  return error;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
