import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { type CaseRule, patternOf } from "#lib/corpus/strings/phrase-pattern.ts";
import { countPattern } from "#lib/corpus/strings/phrase-places.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, text } from "../columns.ts";
import { caseParameter, filterShape, titleParameter } from "../params.ts";
import { type Selection, selectCorpus } from "../select-corpus.ts";
import { parseWildcard, wildcardWords } from "./wildcard.ts";

/** Candidates that are counted as phrases, so that the most frequent phrases are among them. */
const CANDIDATES_PER_ROW = 3;

/**
 * One row a phrase that the `*` expands to, the most frequent first. `count` is the phrase's own count, as
 * phrase-frequency gives it; `asWord` how often what fills the `*` is a whole word there.
 */
export const continuations = defineAnalysis({
  name: "continuations",
  title: { zh: "后续词", en: "continuations" },
  summary: { zh: "* 展开后最常见的短语，例如 高质量*。", en: "The most frequent phrases that a * expands to, e.g. 高质量*." },
  example: { phrase: "高质量*" },
  params: z.object({
    phrase: z.string().max(200).describe("Phrase with one `*` for a word, at its end, its beginning or within."),
    limit: z.coerce.number().int().min(1).max(100).default(10).describe("Most rows."),
    case: caseParameter,
    title: titleParameter,
    ...filterShape,
  }),
  columns: columns({
    phrase: text(),
    word: text(),
    count: number("occurrences"),
    asWord: number("occurrences"),
    speechesWith: number("speeches"),
  }),
  async run(context, params) {
    return { rows: await expandWildcard(context, await selectCorpus(context, params), params.phrase, params) };
  },
});

/** @throws AppError PHRASE_EMPTY, PHRASE_TOO_COMPLEX */
export async function expandWildcard(
  context: AnalysisContext,
  selection: Selection,
  phrase: string,
  { limit, case: rule }: { limit: number; case: CaseRule },
) {
  const wildcard = { ...parseWildcard(phrase), rule };
  const words = await wildcardWords(context, selection, wildcard);
  words.sort((a, b) => b.countRight - a.countRight || (a.word < b.word ? -1 : 1));
  const rows = words.slice(0, limit * CANDIDATES_PER_ROW).map(({ word, countRight }) => {
    const completed = wildcard.before + word + wildcard.after;
    const counts = countPattern(selection.corpus.cache, patternOf([[completed]], rule));
    const count = selection.members.reduce((sum, speech) => sum + counts[speech]!, 0);
    const speechesWith = selection.members.filter((speech) => counts[speech]! > 0).length;
    return { phrase: completed, word, count, asWord: countRight, speechesWith };
  });
  return rows.sort((a, b) => b.count - a.count).slice(0, limit);
}
