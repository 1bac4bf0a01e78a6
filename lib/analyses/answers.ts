import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { StateCache } from "#lib/corpus/state-cache.ts";
import { pinned } from "#lib/corpus/with-draft.ts";
import type { Analysis, AnalysisRows } from "./analysis.ts";
import { ANALYSES } from "./registry.ts";

/** Answers kept for one state of corpus, lexicon and themes. */
const MOST_ANSWERS = 200;
const MOST_BYTES = 64 * 1024 ** 2;
const answers = new StateCache<AnalysisRows>({ most: MOST_ANSWERS, bytes: MOST_BYTES });

type Answer = (context: AnalysisContext, name: string, params: Record<string, unknown>) => Promise<AnalysisRows>;

interface Question {
  name: string;
  params: Record<string, unknown>;
}

/** Questions that are likely to be asked of the next state too; none about a draft. */
const MOST_ASKED = 60;
/** So many are asked at once of a state that is being made ready, and for so long new ones are begun. */
const AT_ONCE = 3;
const READYING_MILLISECONDS = 6_000;

/** Answers what was asked last of a state that readers do not have yet, the newest questions first. */
export async function answerAhead(context: AnalysisContext): Promise<void> {
  const asked = [...(holder.tifaAsked?.values() ?? [])];
  const until = Date.now() + READYING_MILLISECONDS;
  const goOn = async () => {
    for (let next = asked.shift(); next !== undefined && Date.now() < until; next = asked.shift())
      // Who asks it again meets the failure.
      await (holder.tifaAnswer ?? answer)(context, next.name, next.params).catch(() => {});
  };
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, goOn)), sleep(READYING_MILLISECONDS, undefined, { ref: false })]);
}

function remember(request: string, question: Question): void {
  holder.tifaAsked ??= new LRUCache({ max: MOST_ASKED });
  holder.tifaAsked.set(request, question);
}

/** Where questions are answered that this thread does not answer itself. */
export interface Elsewhere {
  run(context: AnalysisContext, analysis: Analysis, params: Record<string, unknown>): Promise<AnalysisRows>;
  /** Told of everybody who waits for an answer of `run`, the first one included. */
  join(answer: Promise<AnalysisRows>): void;
}

/** From now on questions of this process are answered elsewhere; what is kept is kept here. */
export function answerElsewhere(elsewhere: Elsewhere): void {
  holder.tifaElsewhere = elsewhere;
}

/**
 * Next bundles pages and routes apart, each with a copy of this module and of all that it keeps. The copy
 * that came first answers for every one, so that a process keeps things once. While developing each copy
 * answers for itself, because the first one would be out of date.
 */
const holder = globalThis as typeof globalThis & {
  tifaAnswer?: Answer;
  tifaElsewhere?: Elsewhere;
  tifaAsked?: LRUCache<string, Question>;
};
if (process.env.NODE_ENV === "production") holder.tifaAnswer ??= answer;

/**
 * Answers a question once for each state. The analysis is handed that state and no newer one. An answer about
 * a draft goes with the draft's own corpus.
 *
 * @param params as the analysis's schema gives them: equal questions have them in the same order
 */
export function answerOnce<Asked extends Pick<Analysis, "name" | "run">>(
  context: AnalysisContext,
  { name }: Asked,
  params: Record<string, unknown>,
): ReturnType<Asked["run"]> {
  return (holder.tifaAnswer ?? answer)(context, name, params) as ReturnType<Asked["run"]>;
}

async function answer(context: AnalysisContext, name: string, params: Record<string, unknown>): Promise<AnalysisRows> {
  const analysis = ANALYSES.find((each) => each.name === name);
  if (analysis === undefined) throw new RangeError(`no analysis ${name}`);
  const fixed = await pinned(context);
  const state = await Promise.all([fixed.corpus(), fixed.lexicon(), fixed.themes()]);
  const request = JSON.stringify([name, params, (await analysis.state?.()) ?? null]);
  if (fixed.draft === null) remember(request, { name, params });
  const elsewhere = holder.tifaElsewhere;
  if (elsewhere === undefined) return answers.get(state, request, () => analysis.run(fixed, params));
  const result = answers.get(state, request, () => elsewhere.run(fixed, analysis, params));
  elsewhere.join(result);
  return result;
}
