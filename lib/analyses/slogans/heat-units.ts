import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { type SloganPlaces, sloganPlaces } from "#lib/corpus/slogan-places.ts";
import { MINIMUM_HEAT_UNITS } from "#lib/stats/index.ts";

/**
 * What contains a slogan or not: whole speeches, or paragraphs where a year has too few speeches for a share
 * of them to say anything.
 */
export type HeatUnit = "speech" | "paragraph";

/** One year's units, and for every slogan of the lexicon in how many of them it stands. */
export interface YearUnits {
  year: number;
  unitCount: number;
  unitsWith: Int32Array;
  occurrences: Int32Array;
}

/**
 * Speeches where at least half of the years have 30 of them: with one speech a year every share would be 0 or
 * 1.
 */
export function heatUnit(years: readonly { members: readonly number[] }[]): HeatUnit {
  const large = years.filter(({ members }) => members.length >= MINIMUM_HEAT_UNITS).length;
  return large > 0 && large * 2 >= years.length ? "speech" : "paragraph";
}

/** Counts the units of each year; a unit with several occurrences counts once. */
export async function yearUnits(
  context: AnalysisContext,
  years: readonly SpeechGroup[],
  unit: HeatUnit,
  headings: boolean,
): Promise<YearUnits[]> {
  const places = await sloganPlaces(context, headings);
  const size = places.sloganOffsets.length - 1;
  /** The last unit that each slogan was seen in; units ascend within a year's speeches. */
  const seen = new Int32Array(size);
  return years.map(({ key, members }) => {
    const of: YearUnits = { year: Number(key), unitCount: 0, unitsWith: new Int32Array(size), occurrences: new Int32Array(size) };
    seen.fill(-1);
    for (const speech of members) {
      of.unitCount += unit === "speech" ? 1 : places.paragraphCounts[speech]!;
      countSpeech(places, speech, unit, seen, of);
    }
    return of;
  });
}

function countSpeech(places: SloganPlaces, speech: number, unit: HeatUnit, seen: Int32Array, { unitsWith, occurrences }: YearUnits): void {
  const end = places.offsets[speech + 1]!;
  for (let place = places.offsets[speech]!; place < end; place++) {
    const slogan = places.slogans[place]!;
    const number = unit === "speech" ? speech : places.paragraphs[place]!;
    occurrences[slogan]! += 1;
    if (seen[slogan] === number) continue;
    seen[slogan] = number;
    unitsWith[slogan]! += 1;
  }
}
