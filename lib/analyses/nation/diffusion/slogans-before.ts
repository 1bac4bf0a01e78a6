import { z } from "zod";
import { sloganTable } from "#lib/corpus/slogan-table.ts";
import type { SloganTable } from "#lib/corpus/tables.ts";
import type { Slogan } from "#lib/lexicon/types.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import { wilsonInterval } from "#lib/stats/index.ts";
import { LEVELS } from "#lib/types.ts";
import { defineAnalysis } from "../../analysis.ts";
import { columns, number, orNull, share, text } from "../../columns.ts";
import { filterShape } from "../../params.ts";
import { selectCorpus } from "../../select-corpus.ts";
import { placeKey, placeOf } from "../region-years.ts";

const ABOVE = ["central", "province"] as const;
type Above = (typeof ABOVE)[number];

const DEPTHS = new Map<string | null, number>(LEVELS.map((level, depth) => [level, depth]));

/**
 * One row a slogan that places said in a year in which, or before which, a level above them spoke and did not
 * say it. `aboveYear` is that level's first year with it here, empty when it has none; `placesBefore` of
 * `spoke` are the places under it that said it before, of all that spoke since `localYear`. Most places
 * first. Without texts of the level above there are no rows: its silence is not known.
 */
export const slogansBefore = defineAnalysis({
  name: "slogans-before",
  title: { zh: "先起于地方的提法", en: "slogans that places said first" },
  summary: {
    zh: "哪些提法先在地方说开，上级（中央或省）后来才说或至今未说；以上级当年有讲话为限。",
    en: "Slogans that places said before a level above them did (the centre, or provinces), as far as that level's own texts show.",
  },
  example: { above: "province", least: "1" },
  params: z.object({
    above: z.enum(ABOVE).default("central").describe("The level that came later."),
    least: z.coerce.number().int().min(1).default(2).describe("Least number of places."),
    ...filterShape,
  }),
  columns: columns({
    slogan: text(),
    gloss: text(),
    localYear: number("year"),
    aboveYear: orNull(number("year")),
    placesBefore: number("regions"),
    spoke: number("regions"),
    share: share(),
    low: share(),
    high: share(),
  }),
  async run(context, params) {
    const [{ corpus, members }, { lexicon }, table] = await Promise.all([
      selectCorpus(context, params),
      context.lexicon(),
      sloganTable(context),
    ]);
    const spoken = spokenOf(corpus.speeches, members, params.above);
    const uses = usesOf(table, spoken);
    const rows = lexicon.slogans.flatMap((slogan, index) => beforeCentre(slogan, uses.get(index) ?? [], spoken) ?? []);
    return {
      rows: rows
        .filter(({ placesBefore }) => placesBefore >= params.least)
        .sort((a, b) => b.placesBefore - a.placesBefore || b.share - a.share),
      notes: spoken.some(({ isAbove }) => isAbove) ? [] : [{ code: "NO_TEXTS_ABOVE", values: {} }],
    };
  },
});

interface Spoken {
  index: number;
  year: number;
  place: string;
  /** Of the level that is asked about, or of one under it. */
  isAbove: boolean;
  isBelow: boolean;
}

function spokenOf(speeches: readonly SpeechFacts[], members: readonly number[], above: Above): Spoken[] {
  return members.flatMap((index) => {
    const speech = speeches[index]!;
    const place = placeOf(speech);
    return speech.year === null || place === null
      ? []
      : [
          {
            index,
            year: speech.year,
            place: placeKey(place),
            isAbove: place.level === above,
            isBelow: (DEPTHS.get(place.level) ?? -1) > DEPTHS.get(above)!,
          },
        ];
  });
}

function usesOf({ offsets, slogans }: SloganTable, spoken: readonly Spoken[]): Map<number, Spoken[]> {
  const uses = new Map<number, Spoken[]>();
  for (const one of spoken)
    for (let pair = offsets[one.index]!; pair < offsets[one.index + 1]!; pair++) {
      const known = uses.get(slogans[pair]!);
      if (known === undefined) uses.set(slogans[pair]!, [one]);
      else known.push(one);
    }
  return uses;
}

function beforeCentre({ slogan, gloss }: Slogan, uses: readonly Spoken[], spoken: readonly Spoken[]) {
  const aboveYear = firstYear(uses.filter(({ isAbove }) => isAbove));
  const local = uses.filter(({ isBelow, year }) => isBelow && year < (aboveYear ?? Infinity));
  const localYear = firstYear(local);
  if (localYear === null) return null;
  // Only a level that spoke in that year or before, and did not say it, is known to have come later.
  if (!spoken.some(({ isAbove, year }) => isAbove && year <= localYear)) return null;
  const countPlaces = (list: readonly Spoken[]) => new Set(list.map(({ place }) => place)).size;
  const spoke = countPlaces(spoken.filter(({ isBelow, year }) => isBelow && year >= localYear && year < (aboveYear ?? Infinity)));
  const placesBefore = countPlaces(local);
  return { slogan, gloss, localYear, aboveYear, placesBefore, spoke, share: placesBefore / spoke, ...wilsonInterval(placesBefore, spoke)! };
}

function firstYear(uses: readonly Spoken[]): number | null {
  return uses.length === 0 ? null : Math.min(...uses.map(({ year }) => year));
}
