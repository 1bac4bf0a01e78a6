import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
import { type SpeechFacts, selectHeldFacts } from "#lib/queries/index.ts";
import type { Facets, Filters } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, text } from "../columns.ts";
import { filterShape, filtersOf } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";

/**
 * One row a speech, newest first, undated last, then by file. `facets` is a JSON object of the user's own
 * columns, empty for none; `suggestions` is a JSON list of what the text suggests of fields without a value.
 */
export const speeches = defineAnalysis({
  name: "speeches",
  title: { zh: "讲话一览", en: "speeches" },
  summary: { zh: "讲话一览，附元数据和篇幅。", en: "The speeches with their metadata and sizes." },
  example: {},
  params: z.object(filterShape),
  columns: columns({
    speechId: number(),
    title: text(),
    date: orNull(text()),
    year: orNull(number("year")),
    level: orNull(text()),
    region: orNull(text()),
    regionCode: orNull(text()),
    speaker: orNull(text()),
    office: orNull(text()),
    genre: orNull(text()),
    chars: number("chars"),
    tokens: number("tokens"),
    sentences: number("sentences"),
    masks: number("masks"),
    flags: text(),
    suggestedYear: orNull(number("year")),
    suggestedFrom: orNull(text()),
    suggestions: text(),
    collection: text(),
    facets: text(),
    isSample: flag(),
    file: text(),
    textHash: text(),
  }),
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, params);
    const selected = members.map((index) => corpus.speeches[index]!);
    if (context.draft === null) selected.push(...(await heldSpeeches(context, params)));
    selected.sort((a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.file, b.file) || a.id - b.id);
    const rows = selected.map((speech) => ({
      speechId: speech.id,
      title: speech.title,
      date: speech.date,
      year: speech.year,
      level: speech.level,
      region: speech.region,
      regionCode: speech.regionCode,
      speaker: speech.speaker,
      office: speech.office,
      genre: speech.genre,
      chars: speech.charCount,
      tokens: speech.tokenCount,
      sentences: speech.sentenceCount,
      masks: speech.maskCount,
      flags: speech.flags.join(" "),
      suggestedYear: speech.suggestedYear,
      suggestedFrom: speech.suggestedFrom,
      suggestions: speech.suggestions.length === 0 ? "" : JSON.stringify(speech.suggestions),
      collection: speech.collection,
      facets: facetsText(speech.facets),
      isSample: speech.isSample,
      file: speech.file,
      textHash: speech.textHash,
    }));
    return { rows };
  },
});

function facetsText(facets: Facets): string {
  return Object.keys(facets).length === 0 ? "" : JSON.stringify(facets);
}

/** Texts that wait for a person's acceptance are in the list, with their flag, and in no figure. */
async function heldSpeeches(context: AnalysisContext, filters: Filters): Promise<SpeechFacts[]> {
  const held = await selectHeldFacts(context.db);
  return filterSpeeches(held, filtersOf(filters)).map((index) => held[index]!);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
