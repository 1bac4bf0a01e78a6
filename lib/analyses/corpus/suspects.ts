import { z } from "zod";
import { collectionTest } from "#lib/corpus/collections.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import { sloganTable } from "#lib/corpus/slogan-table.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { answersGiven, coveredByRule, findSuspects, foundRight, type Suspect } from "#lib/text/suspects.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";

const CONTEXT_UNITS = 16;

/**
 * One row a place, suspects by falling count of the slogan they are near. A suspect is a rare string one
 * character away from a slogan said five times or more that no correction covers: it may be an error of
 * scanning, and it may be right, so a person decides; what a person found to be right is not proposed again. `count` is how often the string stands in the corpus,
 * `nearCount` how often the slogan does; at most 20 places a suspect.
 */
export const suspects = defineAnalysis({
  name: "suspects",
  takesLong: true,
  title: { zh: "疑似错字", en: "suspected errors" },
  summary: {
    zh: "与常见提法只差一个字的字串，可能是规则没有覆盖的扫描错误。",
    en: "Strings one character away from a frequent slogan, which may be errors of scanning that no rule covers.",
  },
  example: { minCount: "1" },
  params: z.object({
    minCount: z.coerce.number().int().min(1).max(1000).default(5).describe("How often the slogan that a suspect is near must be said."),
    limit: z.coerce.number().int().min(1).max(2000).default(500).describe("Most suspects."),
    collection: filterShape.collection,
  }),
  columns: columns({
    form: text(),
    near: text(),
    count: number("occurrences"),
    nearCount: number("occurrences"),
    speechId: orNull(number()),
    title: orNull(text()),
    left: text(),
    node: text(),
    right: text(),
  }),
  state: async () => answersGiven(),
  async run(context, params) {
    const corpus = await context.corpus();
    const found = await corpusSuspects(context, params.minCount, params.collection);
    const covered = coveredByRule();
    const right = foundRight();
    const rows = found.suspects.filter(({ form }) => !covered(form) && !right(form)).slice(0, params.limit);
    return { rows: rows.flatMap((suspect) => suspect.places.map((place) => placeRow(suspect, place, found, corpus))) };
  },
});

interface CorpusSuspects {
  suspects: Suspect[];
  nearCounts: Map<string, number>;
}

const corpusSuspects = memoize(["corpus", "lexicon"], searchCorpus);

async function searchCorpus(
  source: StateSource<"corpus" | "lexicon">,
  minCount: number,
  collection: readonly string[],
): Promise<CorpusSuspects> {
  const [{ cache, speeches }, { lexicon }, table] = await Promise.all([source.corpus(), source.lexicon(), sloganTable(source)]);
  const isMeant = collectionTest(speeches, { collection, speech: [] });
  const counts = new Int32Array(lexicon.slogans.length);
  for (const [speech, facts] of speeches.entries())
    for (let pair = table.offsets[speech]!; isMeant(facts) && pair < table.offsets[speech + 1]!; pair++)
      counts[table.slogans[pair]!]! += table.counts[pair]!;
  const forms = lexicon.slogans.map(({ slogan }, index) => ({ form: slogan, count: counts[index]! }));
  // A unit of 0 stands between two speeches, so nothing is found across them.
  const text = speeches.map((facts, speech) => textOrBlank(cache, speech, isMeant(facts))).join("");
  return { suspects: findSuspects(text, forms, minCount), nearCounts: new Map(forms.map(({ form, count }) => [form, count])) };
}

/**
 * A speech's stretch of the buffer; blank where it is not meant, so that places stay places of the buffer.
 */
function textOrBlank(cache: Corpus["cache"], speech: number, isMeant: boolean): string {
  const [start, end] = [cache.starts[speech]!, cache.starts[speech + 1]!];
  return isMeant ? textBetween(cache, start, end) : "\0".repeat(end - start);
}

function placeRow(suspect: Suspect, place: number, { nearCounts }: CorpusSuspects, { cache, speeches }: Corpus) {
  const { form, near, count } = suspect;
  const speech = speeches[speechAt(cache.starts, place)];
  const end = place + form.length;
  return {
    form,
    near,
    count,
    nearCount: nearCounts.get(near) ?? 0,
    speechId: speech?.id ?? null,
    title: speech?.title ?? null,
    left:
      textBetween(cache, place - CONTEXT_UNITS, place)
        .split("\n")
        .at(-1) ?? "",
    node: form,
    right: textBetween(cache, end, end + CONTEXT_UNITS).split(/[\n\0]/)[0] ?? "",
  };
}

function textBetween({ bytes }: Corpus["cache"], from: number, to: number): string {
  return bytes.toString("utf16le", Math.max(0, from) * 2, to * 2);
}

/** Last speech that starts at or before the place. */
function speechAt(starts: Int32Array, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
