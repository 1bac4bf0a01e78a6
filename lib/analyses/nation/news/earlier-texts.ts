import type { SpeechFacts } from "#lib/queries/index.ts";
import { areNeighbours } from "#lib/text/gazetteer/index.ts";
import { provinceOf } from "../province-of.ts";
import { type Place, placeKey, placeOf } from "../region-years.ts";

/** What a speech is compared with, as positions in the corpus. */
export interface EarlierTexts {
  /** The same place's last text before it; null when there is none here. */
  last: number | null;
  /** All of the place's texts before it, with the last. */
  before: number[];
  /** The centre's last text until then; null without one, and for the centre itself. */
  centre: number | null;
}

/**
 * Texts before a speech, of its place and of the centre; those of its own genre where there are any. A speech
 * without a date or a place has none.
 */
export function earlierTexts(speeches: readonly SpeechFacts[], members: readonly number[], speech: number): EarlierTexts {
  const { date, genre } = speeches[speech]!;
  const place = placeOf(speeches[speech]!);
  if (date === null || place === null) return { last: null, before: [], centre: null };
  const dated = members.filter((index) => index !== speech && (speeches[index]!.date ?? "~") <= date);
  const ofPlace = (wanted: string) =>
    dated.filter((index) => {
      const own = placeOf(speeches[index]!);
      return own !== null && placeKey(own) === wanted;
    });
  const lastOf = (found: readonly number[]) => latest(speeches, sameGenre(speeches, found, genre));
  const before = ofPlace(placeKey(place));
  return { last: lastOf(before), before, centre: place.level === "central" ? null : lastOf(ofPlace("100000")) };
}

function sameGenre(speeches: readonly SpeechFacts[], found: readonly number[], genre: string | null): readonly number[] {
  const same = found.filter((index) => genre !== null && speeches[index]!.genre === genre);
  return same.length > 0 ? same : found;
}

function latest(speeches: readonly SpeechFacts[], found: readonly number[]): number | null {
  const byDate = [...found].sort((a, b) =>
    speeches[a]!.date! < speeches[b]!.date! ? -1 : speeches[a]!.date! > speeches[b]!.date! ? 1 : a - b,
  );
  return byDate.at(-1) ?? null;
}

/** How a text lies to the speech that is compared with it. */
export type NewsRole = "own" | "centre" | "province" | "neighbour";

/** Older words of a neighbour are no news. */
const NEIGHBOUR_YEARS = 2;

/**
 * Texts from which the speech may have taken passages: its place's last, the centre's, its province's, and of
 * each neighbour the last of the two years before it; by role, neighbours by code.
 */
export function sourceTexts(
  speeches: readonly SpeechFacts[],
  members: readonly number[],
  speech: number,
): { role: NewsRole; index: number }[] {
  const { date, genre, year } = speeches[speech]!;
  const place = placeOf(speeches[speech]!);
  const { last, centre } = earlierTexts(speeches, members, speech);
  if (date === null || year === null || place === null) return [];
  const groups = new Map<string, { place: Place; members: number[] }>();
  for (const index of members) {
    const other = placeOf(speeches[index]!);
    if (index === speech || other?.regionCode == null || (speeches[index]!.date ?? "~") > date) continue;
    const group = groups.get(other.regionCode) ?? { place: other, members: [] };
    group.members.push(index);
    groups.set(other.regionCode, group);
  }
  const lastOf = (found: readonly number[]) => latest(speeches, sameGenre(speeches, found, genre));
  const province = lastOf(groups.get(provinceOf(place.regionCode) ?? "")?.members ?? []);
  const neighbours = [...groups.values()]
    .filter((group) => place.regionCode !== null && areNeighbours(place.regionCode, group.place.regionCode!))
    .sort((a, b) => (a.place.regionCode! < b.place.regionCode! ? -1 : 1))
    .flatMap((group) => lastOf(group.members.filter((index) => (speeches[index]!.year ?? 0) >= year - NEIGHBOUR_YEARS)) ?? []);
  const found: [NewsRole, number | null][] = [
    ["own", last],
    ["centre", centre],
    ["province", province],
  ];
  for (const neighbour of neighbours) found.push(["neighbour", neighbour]);
  return found.flatMap(([role, index]) => (index === null ? [] : [{ role, index }]));
}
