import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { DisplayPlaces } from "#lib/corpus/strings/display-places.ts";
import { AppError } from "#lib/errors.ts";
import { formsOf } from "#lib/lexicon/patterns.ts";
import { selectSpeechTexts } from "#lib/queries/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { oneSlogan, oneSloganShape } from "./one-slogan.ts";
import { headingsShape } from "./slogan-groups.ts";
import { maskedOccurrences, type SloganOccurrencePlace, sloganOccurrences } from "./slogan-occurrences.ts";

const COUNTED = ["all", "own", "inside", "tokens", "masked"] as const;

/**
 * One row an occurrence, with its sentence in three parts. Earliest speech first (undated last), within a
 * speech in text order; `order=latest` turns the speeches round. The note TOTAL has the number of all rows,
 * NEXT_PAGE the cursor of the next page.
 */
export const sloganSentences = defineAnalysis({
  name: "slogan-sentences",
  title: { zh: "提法例句", en: "slogan sentences" },
  summary: { zh: "一个提法三种计数各自背后的句子。", en: "The sentences behind each number of a slogan's three-way count." },
  example: { slogan: "高质量发展", of: "own" },
  params: z.object({
    ...oneSloganShape,
    of: z
      .enum(COUNTED)
      .default("all")
      .describe(
        "all; own: not inside a longer slogan; inside: the rest; tokens: whole words as segmented; masked: places where its name is masked, which are in no count.",
      ),
    container: z.string().default("").describe("With of=inside: only those inside this longer slogan."),
    form: z.string().default("").describe("Only this wording."),
    order: z.enum(["earliest", "latest"]).default("earliest").describe("Which speeches come first."),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe("Rows of a page."),
    cursor: z.coerce.number().int().min(0).default(0).describe("Rows to pass over."),
    ...headingsShape,
    ...filterShape,
  }),
  columns: columns({
    speechId: number(),
    title: text(),
    date: orNull(text()),
    year: orNull(number("year")),
    sentence: number(),
    form: text(),
    container: orNull(text()),
    start: number(),
    end: number(),
    left: text(),
    node: text(),
    right: text(),
    textHash: text(),
  }),
  async run(context, params) {
    const { index, slogan } = await oneSlogan(context, params.slogan);
    const { corpus, members } = await selectCorpus(context, params);
    const inOrder = orderSpeeches(corpus, members, params.order);
    const headings = params.headings === 1;
    const found =
      params.of === "masked"
        ? await maskedOccurrences(context, index, inOrder, headings)
        : await sloganOccurrences(context, index, inOrder, headings);
    const { lexicon, indexOf } = await context.lexicon();
    const form = params.form === "" ? null : formsOf(slogan).indexOf(params.form);
    const container = params.container === "" ? null : (indexOf.get(params.container) ?? -2);
    const wanted = found.filter(
      (place) =>
        (params.of !== "own" || place.container === -1) &&
        (params.of !== "inside" || place.container !== -1) &&
        (params.of !== "tokens" || place.isWord) &&
        (form === null || place.form === form) &&
        (container === null || place.container === container),
    );
    const page = wanted.slice(params.cursor, params.cursor + params.limit);
    const next = params.cursor + page.length;
    const notes = [{ code: "TOTAL", values: { total: wanted.length } }];
    const names = { forms: formsOf(slogan), slogans: lexicon.slogans.map((entry) => entry.slogan) };
    return {
      rows: await rowsOf(context, corpus, page, names),
      notes: next < wanted.length ? [...notes, { code: "NEXT_PAGE", values: { cursor: next } }] : notes,
    };
  },
});

/** By date, undated last; partial dates stand before the days they contain. */
function orderSpeeches({ speeches }: Corpus, members: readonly number[], order: "earliest" | "latest"): number[] {
  const dated = members.filter((speech) => speeches[speech]!.date !== null);
  const undated = members.filter((speech) => speeches[speech]!.date === null);
  const date = (speech: number) => speeches[speech]!.date ?? "";
  dated.sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a - b));
  return [...(order === "latest" ? dated.reverse() : dated), ...undated];
}

async function rowsOf(
  context: AnalysisContext,
  corpus: Corpus,
  places: readonly SloganOccurrencePlace[],
  names: { forms: readonly string[]; slogans: readonly string[] },
) {
  const ids = [...new Set(places.map(({ speech }) => corpus.speeches[speech]!.id))];
  const texts = new Map(
    (await selectSpeechTexts(context.db, ids)).map((text) => [text.speechId, { text, places: new DisplayPlaces(text) }]),
  );
  return places.map((place) => {
    const { id, title, date, year, textHash } = corpus.speeches[place.speech]!;
    const found = texts.get(id);
    if (found === undefined) throw new AppError("CORPUS_CHANGED", "the corpus changed meanwhile; ask again", { status: 409 });
    const first = corpus.cache.starts[place.speech]!;
    const sentence = found.places.sentenceAt(place.start - first);
    const { start, end } = found.places.display(place.start - first, place.end - first);
    const { text, starts, ends } = found.text;
    return {
      speechId: id,
      title,
      date,
      year,
      sentence,
      form: names.forms[place.form]!,
      container: place.container === -1 ? null : names.slogans[place.container]!,
      start,
      end,
      left: text.slice(sentence === -1 ? start : starts[sentence], start),
      node: text.slice(start, end),
      right: text.slice(end, sentence === -1 ? end : Math.max(end, ends[sentence]!)),
      textHash,
    };
  });
}
