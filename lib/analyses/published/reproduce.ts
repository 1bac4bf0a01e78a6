import { z } from "zod";
import { collectionTest } from "#lib/corpus/collections.ts";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import type { Selection } from "../select-corpus.ts";
import { explain } from "./explain.ts";
import { findText } from "./find-text.ts";
import { loadPublished, publishedState } from "./load-published.ts";
import { type Readings, readingsOf } from "./readings.ts";
import type { PublishedCount } from "./types.ts";

/**
 * Published counts, counted again on the texts of this corpus: one row a figure, in the files' order. `count`
 * is ours, every occurrence of the string; `difference` is ours less the printed one. `reading` names the way
 * of counting that gives the printed figure: string, excluding (without the longer words under `excluding`),
 * untitled (without the title), own (without longer slogans of the lexicon), token (as a whole word) or
 * unrepeated (without passages that this copy of the text has twice). `chosenToFit` says that the source does
 * not state this way: it was looked for until one gave the figure. A figure whose text is not in the corpus
 * has null counts.
 */
export const reproduce = defineAnalysis({
  name: "reproduce",
  title: { zh: "能否复现", en: "does it reproduce" },
  summary: {
    zh: "把印出的次数在本语料的文本上重数，并给出差别的原因。",
    en: "Published counts, counted again on the texts of this corpus, with the reason for each difference.",
  },
  example: {},
  params: z.object({ year: filterShape.year, collection: filterShape.collection }),
  columns: columns({
    source: text(),
    sourceEnglish: text(),
    year: number("year"),
    phrase: text(),
    printed: number("occurrences"),
    count: orNull(number("occurrences")),
    difference: orNull(number("occurrences")),
    reason: text(),
    reading: orNull(text<keyof Readings>()),
    chosenToFit: flag(),
    excluding: text(),
    excludingCount: orNull(number("occurrences")),
    ownCount: orNull(number("occurrences")),
    untitledCount: orNull(number("occurrences")),
    tokens: orNull(number("tokens")),
    unrepeatedCount: orNull(number("occurrences")),
    speechId: orNull(number()),
    title: orNull(text()),
    recognisedBy: orNull(text<"metadata" | "text-hash">()),
    note: text(),
    noteEnglish: text(),
  }),
  state: publishedState,
  async run(context, params) {
    const published = (await loadPublished()).filter(({ year }) => params.year.length === 0 || params.year.includes(year));
    const corpus = await context.corpus();
    const isMeant = collectionTest(corpus.speeches, { ...params, speech: [] });
    const members = [...corpus.speeches.keys()].filter((index) => isMeant(corpus.speeches[index]!));
    const rows = await Promise.all(published.map((count) => rowOf(context, { corpus, members }, count)));
    return { rows };
  },
});

async function rowOf(context: AnalysisContext, { corpus, members }: Selection, count: PublishedCount) {
  const { source, sourceEnglish, year, phrase, printed, note, noteEnglish } = count;
  const said = { source, sourceEnglish, year, phrase, printed, excluding: count.excluding.join(" "), note, noteEnglish };
  const text = findText(count, corpus.speeches, members);
  if (text === null) return { ...said, ...NOT_IMPORTED };
  const readings = await readingsOf(context, corpus, text.index, count);
  const { id, title } = corpus.speeches[text.index]!;
  return {
    ...said,
    count: readings.string,
    difference: readings.string - printed,
    ...explain(count, readings, text),
    excludingCount: count.excluding.length === 0 ? null : readings.excluding,
    ownCount: readings.own,
    untitledCount: readings.untitled,
    tokens: readings.token,
    unrepeatedCount: readings.unrepeated,
    speechId: id,
    title,
    recognisedBy: text.by,
  };
}

const NOT_IMPORTED = {
  count: null,
  difference: null,
  reason: "not-imported",
  reading: null,
  chosenToFit: false,
  excludingCount: null,
  ownCount: null,
  untitledCount: null,
  tokens: null,
  unrepeatedCount: null,
  speechId: null,
  title: null,
  recognisedBy: null,
};
