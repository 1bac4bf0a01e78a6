import "server-only";
import type { Analysis, AnalysisRows } from "#lib/analyses/analysis.ts";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { currentClient } from "./client.ts";
import { Job } from "./job.ts";
import { Lane, type LaneOptions } from "./lane.ts";
import { TableShelf } from "./table-shelf.ts";
import { threadScript } from "./thread-script.ts";

const SECONDS = 1000;
/** What one question may take; see the README for ANALYSIS_SECONDS. */
const DEFAULT_LIMIT_SECONDS = 180;
const FORSAKEN_SECONDS = 4;
const CONNECTIONS = 5;

/**
 * Answers questions outside the thread that serves pages, so that nobody waits for what another asked. Two
 * threads: one for questions that take moments, one for long ones and for those about a draft; the texts are
 * memory that all share.
 */
export class AnswerThreads {
  private readonly quick: Lane;
  private readonly long: Lane;
  private readonly shelf = new TableShelf();
  private readonly jobs = new WeakMap<Promise<AnalysisRows>, Job>();

  constructor(databaseUrl: string) {
    const limitMilliseconds = (Number(process.env.ANALYSIS_SECONDS) || DEFAULT_LIMIT_SECONDS) * SECONDS;
    const common = {
      data: { databaseUrl, connections: CONNECTIONS },
      script: () => threadScript(/* turbopackIgnore: true */ process.cwd()),
      limitMilliseconds,
      forsakenMilliseconds: FORSAKEN_SECONDS * SECONDS,
      shelf: this.shelf,
      onForgotten: () => this.clearShelf(),
    } satisfies Partial<LaneOptions>;
    this.quick = new Lane({
      ...common,
      atOnce: 8,
      longest: 500,
      memoryMegabytes: 1024,
    });
    this.long = new Lane({
      ...common,
      atOnce: 2,
      longest: 32,
      memoryMegabytes: 1536,
    });
  }

  /** @throws AppError QUEUE_FULL, CLIENT_GONE, ANALYSIS_TOO_LONG, ANALYSIS_TOO_LARGE, and what the analysis refuses */
  readonly run = (context: AnalysisContext, analysis: Analysis, params: Record<string, unknown>): Promise<AnalysisRows> => {
    const job = new Job(context, analysis.name, params, currentClient()?.name ?? "");
    this.jobs.set(job.answer, job);
    const lane = analysis.takesLong === true || context.draft !== null ? this.long : this.quick;
    try {
      lane.add(job);
    } catch (error) {
      return Promise.reject(error);
    }
    return job.answer;
  };

  /** Tables of states that no thread has any more. */
  private clearShelf(): void {
    this.shelf.keep([...this.quick.corpora(), ...this.long.corpora()]);
  }

  /** One more who waits for an answer that somebody asked for. */
  readonly join = (answer: Promise<AnalysisRows>): void => {
    const [job, client] = [this.jobs.get(answer), currentClient()];
    job?.addWaiter(client);
    if (job !== undefined && client !== null) client.progress = job.flag;
  };
}
