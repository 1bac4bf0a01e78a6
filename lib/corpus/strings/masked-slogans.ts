import { type MaskedForm, maskedForms } from "#lib/lexicon/masked-forms.ts";
import type { Slogan } from "#lib/lexicon/types.ts";
import type { Corpus } from "../corpus.ts";
import { memoize } from "../memoize.ts";
import { headingExclusions, maskRanges } from "../slogan-exclusions.ts";
import type { StateSource } from "../state.ts";

/** How often each slogan stands in a speech with its name masked: slogan → occurrences; null for none. */
export type MaskedCounts = readonly (ReadonlyMap<number, number> | null)[];

/**
 * Slogans whose name is masked, by position in the corpus: `***新时代中国特色社会主义思想`. They are counted
 * apart and are part of no rate. Where several slogans fit the same words, those put forward after the
 * speech's year are out, and of the rest the newest is taken; in an undated speech each that fits has it.
 *
 * @param headings false passes over titles and headings
 */
export function maskedSlogans(source: StateSource<"corpus" | "lexicon">, headings = true): Promise<MaskedCounts> {
  return countMasked(source, headings);
}

/** One place where a slogan stands with its name masked, half-open in the corpus buffer. */
export interface MaskedPlace {
  slogan: number;
  start: number;
  end: number;
}

/** The places that `maskedSlogans` counts, by position in the corpus, in the order of the text. */
export function maskedPlaces(source: StateSource<"corpus" | "lexicon">, headings = true): Promise<readonly (readonly MaskedPlace[])[]> {
  return findMasked(source, headings);
}

const countMasked = memoize(["corpus", "lexicon"], async (source: StateSource<"corpus" | "lexicon">, headings: boolean) =>
  (await findMasked(source, headings)).map((places) => {
    const counts = new Map<number, number>();
    for (const { slogan } of places) counts.set(slogan, (counts.get(slogan) ?? 0) + 1);
    return counts.size === 0 ? null : counts;
  }),
);

const findMasked = memoize(["corpus", "lexicon"], async (source: StateSource<"corpus" | "lexicon">, headings: boolean) => {
  const [corpus, { lexicon }] = await Promise.all([source.corpus(), source.lexicon()]);
  const forms = maskedForms(lexicon);
  const left = headings ? null : (await headingExclusions(source)).ranges;
  return corpus.speeches.map(({ maskCount, year }, speech) => {
    if (maskCount === 0 || forms.length === 0) return [];
    return [...maskRanges(corpus, speech)].flatMap(([start, end]) =>
      isInside(left?.[speech] ?? [], start) ? [] : fitting(corpus, forms, lexicon.slogans, { start, end, speech, year }),
    );
  });
});

/** Occurrences over some speeches, by slogan. */
export function totalMasked(masked: MaskedCounts, members: readonly number[]): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const speech of members) for (const [slogan, count] of masked[speech] ?? []) totals.set(slogan, (totals.get(slogan) ?? 0) + count);
  return totals;
}

interface Place {
  start: number;
  end: number;
  speech: number;
  year: number | null;
}

function fitting(corpus: Corpus, forms: readonly MaskedForm[], slogans: readonly Slogan[], place: Place): MaskedPlace[] {
  const fits = forms.filter((form) => stands(corpus, form, place));
  // One wording of several names; another wording is a slogan of its own, counted independently.
  const chosen = fits.flatMap((one) => {
    const same = fits.filter(({ before, after }) => before === one.before && after === one.after);
    return ofTheTime(same, slogans, place.year);
  });
  const byForm = new Map(fits.map((form) => [form.slogan, form]));
  return [...new Set(chosen)].map((slogan) => {
    const { before, after } = byForm.get(slogan)!;
    return { slogan, start: place.start - before.length, end: place.end + after.length };
  });
}

function stands({ cache: { units, starts } }: Corpus, { before, after }: MaskedForm, { start, end, speech }: Place): boolean {
  return start - before.length >= starts[speech]! && isAt(units, start - before.length, before) && isAt(units, end, after);
}

function isAt(units: Uint16Array, at: number, text: string): boolean {
  for (let offset = 0; offset < text.length; offset++) if (units[at + offset] !== text.charCodeAt(offset)) return false;
  return true;
}

function ofTheTime(same: readonly MaskedForm[], slogans: readonly Slogan[], year: number | null): number[] {
  const all = same.map(({ slogan }) => slogan);
  if (year === null || all.length === 1) return all;
  const since = (slogan: number) => slogans[slogan]!.introduced ?? Number.NEGATIVE_INFINITY;
  const known = all.filter((slogan) => since(slogan) <= year);
  const newest = Math.max(...known.map(since));
  return known.filter((slogan) => since(slogan) === newest);
}

function isInside(ranges: readonly number[], at: number): boolean {
  for (let i = 0; i + 1 < ranges.length; i += 2) if (ranges[i]! <= at && at < ranges[i + 1]!) return true;
  return false;
}
