import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { totalItems } from "#lib/corpus/item-table.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { parsePhrasePattern } from "#lib/corpus/strings/phrase-pattern.ts";
import { findPlaces } from "#lib/corpus/strings/phrase-places.ts";
import { wordPlaces } from "#lib/corpus/strings/word-places.ts";
import { termTable } from "#lib/corpus/term-table.ts";
import { collocationLogLikelihood, expectedCooccurrences, logDice, mutualInformation } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { caseParameter, filterShape, titleParameter } from "../params.ts";
import { selectCorpus, sumOver } from "../select-corpus.ts";
import { collocateWindows } from "./collocate-windows.ts";
import { mergeHits } from "./hit-table.ts";
import { phraseParameter } from "./phrase-parameters.ts";
import type { WordCount } from "./word-tally.ts";

const SORTS = ["logDice", "logLikelihood", "count"] as const;

/**
 * One row a word that stands near the phrase (of several phrases, near any of them), the strongest first.
 * `count`: its occurrences within `span` words to either side in the same sentence, each once; `total`: all
 * its occurrences in these speeches; `expected`: occurrences near the phrase if the word were spread evenly
 * over all words, f(word) · words in the windows / words. The words are nodejieba's; words that the phrase
 * covers are not its collocates.
 */
export const collocates = defineAnalysis({
  name: "collocates",
  title: { zh: "搭配词", en: "collocates" },
  summary: { zh: "在一个短语附近出现得比偶然更多的词。", en: "The words that stand near a phrase more often than chance would have it." },
  example: { phrase: "高质量发展" },
  params: z.object({
    phrase: phraseParameter.describe("Phrase; `|` for either, `…` for a gap; several are taken together."),
    case: caseParameter,
    title: titleParameter,
    span: z.coerce.number().int().min(1).max(20).default(5).describe("Words on each side, within the sentence."),
    minCount: z.coerce.number().int().min(1).default(2).describe("Least occurrences near the phrase."),
    sort: z.enum(SORTS).default("logDice").describe("What ranks the words."),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe("Most rows."),
    ...filterShape,
  }),
  columns: columns({
    collocate: text(),
    count: number("occurrences"),
    expected: orNull(number("occurrences")),
    logDice: number("logDice"),
    logLikelihood: number("logLikelihood"),
    mutualInformation: orNull(number("bits")),
    countLeft: number("occurrences"),
    countRight: number("occurrences"),
    speechesWith: number("speeches"),
    total: number("occurrences"),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { corpus, members } = selection;
    const table = mergeHits(params.phrase.map((phrase) => findPlaces(corpus.cache, parsePhrasePattern(phrase, params.case))));
    const speaking = members.filter((speech) => table.offsets[speech + 1]! > table.offsets[speech]!);
    const words = await wordPlaces(context);
    await words.load(speaking);
    const windows = collocateWindows(corpus, table, words, speaking, params.span);
    const frequent = windows.words.filter((word) => word.countLeft + word.countRight >= params.minCount);
    const totals = await totalsOf(context, selection.members, frequent);
    const size = Math.max(sumOver(corpus, members, "tokenCount"), windows.windowSize, windows.nodes);
    const rows = frequent.map((word) => collocateRow(word, totals.get(word.word) ?? 0, { ...windows, size }));
    rows.sort((a, b) => b[params.sort] - a[params.sort] || b.count - a.count || (a.collocate < b.collocate ? -1 : 1));
    return { rows: rows.slice(0, params.limit), notes: [{ code: "NODES", values: { nodes: windows.nodes, span: params.span } }] };
  },
});

/** How often each word occurs in the selection. */
async function totalsOf(context: AnalysisContext, members: readonly number[], words: readonly WordCount[]): Promise<Map<string, number>> {
  if (words.length === 0) return new Map();
  const indexOf = await termIndex(context);
  const counts = totalItems(await termTable(context), members);
  return new Map(words.map(({ word }) => [word, counts[indexOf.get(word) ?? -1] ?? 0]));
}

const termIndex = memoize(["corpus"], async (source: StateSource<"corpus">) => {
  const { labels } = await termTable(source);
  return new Map(labels.map((label, index) => [label, index]));
});

function collocateRow(
  { word, countLeft, countRight, speeches }: WordCount,
  known: number,
  windows: { nodes: number; windowSize: number; size: number },
) {
  const countBoth = countLeft + countRight;
  // A word above 127 units is stored in pieces, each of which counts here but not among the terms.
  const countCollocate = Math.max(known, countBoth);
  const { nodes: countNode, windowSize } = windows;
  const size = Math.max(windows.size, windowSize + countCollocate - countBoth);
  const counts = { countBoth, countNode, countCollocate, size, span: windowSize / countNode };
  return {
    collocate: word,
    count: countBoth,
    expected: expectedCooccurrences(counts),
    logDice: logDice(counts) ?? 0,
    logLikelihood: collocationLogLikelihood({ countBoth, windowSize, countCollocate, size }) ?? 0,
    mutualInformation: mutualInformation(counts),
    countLeft,
    countRight,
    speechesWith: speeches,
    total: countCollocate,
  };
}
