import type { SpeechFacts } from "#lib/queries/index.ts";
import { placeKey, placeOf } from "../region-years.ts";

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
