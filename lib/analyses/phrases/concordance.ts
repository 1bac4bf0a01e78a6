import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { type CaseRule, parsePhrasePattern } from "#lib/corpus/strings/phrase-pattern.ts";
import { findPlaces } from "#lib/corpus/strings/phrase-places.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { caseParameter, filterShape, titleParameter } from "../params.ts";
import { type Selection, selectCorpus } from "../select-corpus.ts";
import { hitLines } from "./hit-lines.ts";
import { orderByContext, orderSpeeches, pageBySpeech } from "./hit-order.ts";
import { type HitTable, hitAt, mergeHits } from "./hit-table.ts";
import { phraseParameter } from "./phrase-parameters.ts";

export const CONCORDANCE_SORTS = ["text", "left", "right", "year", "speech"] as const;
type Sort = (typeof CONCORDANCE_SORTS)[number];

/**
 * One row an occurrence. `start` and `end` are half-open positions in the speech's display text; the context
 * ends at the paragraph. A page is `limit` rows from `cursor`; the note NEXT_PAGE has the next cursor, the
 * note TOTAL the number of all rows.
 */
export const concordance = defineAnalysis({
  name: "concordance",
  title: { zh: "逐句索引", en: "concordance" },
  summary: { zh: "一个短语的每一处及其上下文（KWIC）。", en: "Every occurrence of a phrase with its context (KWIC)." },
  example: { phrase: "高质量发展", sort: "left" },
  params: z.object({
    phrase: phraseParameter.describe("Phrase; `|` for either, `…` for a gap; repeatable."),
    case: caseParameter,
    title: titleParameter,
    window: z.coerce.number().int().min(1).max(200).default(24).describe("Characters on each side."),
    sort: z
      .enum(CONCORDANCE_SORTS)
      .default("text")
      .describe("Order: as in the corpus, by left or right context, by year, by speech title."),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe("Rows of a page."),
    cursor: z.coerce.number().int().min(0).default(0).describe("Rows to pass over."),
    ...filterShape,
  }),
  columns: columns({
    speechId: number(),
    phrase: text(),
    title: text(),
    year: orNull(number("year")),
    sentence: number(),
    start: number(),
    end: number(),
    left: text(),
    node: text(),
    right: text(),
    textHash: text(),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const table = hitsOf(selection.corpus, params.phrase, params.case);
    const total = selection.members.reduce((sum, speech) => sum + table.offsets[speech + 1]! - table.offsets[speech]!, 0);
    const page = await pageOf(context, selection, table, params);
    const hits = page.map((index) => hitAt(table, index));
    const rows = await hitLines(context, selection.corpus, hits, { phrases: params.phrase, window: params.window });
    const notes = [{ code: "TOTAL", values: { total } }];
    const next = params.cursor + page.length;
    return { rows, notes: next < total ? [...notes, { code: "NEXT_PAGE", values: { cursor: next } }] : notes };
  },
});

async function pageOf(
  context: AnalysisContext,
  { corpus, members }: Selection,
  table: HitTable,
  { phrase, case: rule, sort, cursor, limit }: { phrase: readonly string[]; case: CaseRule; sort: Sort; cursor: number; limit: number },
): Promise<number[]> {
  if (sort !== "left" && sort !== "right") return pageBySpeech(table, orderSpeeches(corpus, members, sort), cursor, limit);
  const order = await hitOrder(context, phrase, rule, sort, members.length === corpus.speeches.length ? null : members);
  return [...order.subarray(cursor, cursor + limit)];
}

/**
 * Sorting 100,000 contexts takes longer than showing fifty of them: every page of one question shares one
 * order.
 */
const hitOrder = memoize(["corpus"], orderHits, 20);

/** @param members null for the whole corpus */
async function orderHits(
  source: StateSource<"corpus">,
  phrases: readonly string[],
  rule: CaseRule,
  sort: "left" | "right",
  members: readonly number[] | null,
): Promise<Int32Array> {
  const corpus = await source.corpus();
  return orderByContext(corpus.cache.units, hitsOf(corpus, phrases, rule), members ?? [...corpus.speeches.keys()], sort);
}

function hitsOf({ cache }: Corpus, phrases: readonly string[], rule: CaseRule): HitTable {
  return mergeHits(phrases.map((phrase) => findPlaces(cache, parsePhrasePattern(phrase, rule))));
}
