import { AppError } from "#lib/errors.ts";

const RETRY_SECONDS = 5;

/**
 * A line in which every client stands once, however many jobs he has: the next job is the one of the client
 * who waited longest. First come, first served within one client's jobs.
 */
export class FairQueue<Job> {
  /** In the order in which the clients' turns come. */
  private readonly byClient = new Map<string, Job[]>();

  /** @param longest jobs that one client may have waiting */
  constructor(private readonly longest: number) {}

  /** @throws AppError QUEUE_FULL (503) */
  add(client: string, job: Job): void {
    const jobs = this.byClient.get(client) ?? [];
    if (jobs.length >= this.longest)
      throw new AppError("QUEUE_FULL", `${jobs.length} questions of yours wait already`, { status: 503, retryAfter: RETRY_SECONDS });
    jobs.push(job);
    this.byClient.set(client, jobs);
  }

  /** Undefined when nobody waits. */
  next(): Job | undefined {
    const first = this.byClient.entries().next().value;
    if (first === undefined) return undefined;
    const [client, jobs] = first;
    const job = jobs.shift();
    this.byClient.delete(client);
    if (jobs.length > 0) this.byClient.set(client, jobs);
    return job;
  }

  /** Takes a job out that nobody waits for any more; nothing when it is not here. */
  remove(job: Job): void {
    for (const [client, jobs] of this.byClient) {
      const at = jobs.indexOf(job);
      if (at === -1) continue;
      jobs.splice(at, 1);
      if (jobs.length === 0) this.byClient.delete(client);
      return;
    }
  }
}
