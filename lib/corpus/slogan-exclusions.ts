import { selectHeadingRanges } from "#lib/queries/index.ts";
import { findMasks } from "#lib/text/masks.ts";
import type { Corpus } from "./corpus.ts";
import type { LexiconState } from "./lexicon-keeper.ts";
import { memoize } from "./memoize.ts";
import { type Before, memoizeGrowing, unchangedSpeeches } from "./memoize-growing.ts";
import type { StateSource } from "./state.ts";
import { countedChars } from "./titles/counted-chars.ts";

/**
 * What slogan counting passes over, speech by speech, and what remains of the sizes that counts are divided
 * by.
 */
export interface SloganExclusions {
  /**
   * Ascending, disjoint half-open ranges [start, end, start, end, …] in the corpus buffer; null where nothing
   * is left out.
   */
  ranges: readonly (readonly number[] | null)[];
  /** Han characters of each speech without what is left out; of its title too, unless that is. */
  charCounts: Int32Array;
}

/** A form that contains one of these could be found inside a placeholder mask; no other form can. */
const MASK_SIGNS = /[Xx×*○]/;

/**
 * Masks are never slogans. Without headings, the title and every heading count as absent too, and their
 * characters leave the denominators.
 *
 * @param headings false leaves titles and headings out
 */
export async function sloganExclusions(source: StateSource<"corpus" | "lexicon">, headings: boolean): Promise<SloganExclusions> {
  return exclusionsOf(source, headings, hasMaskSign(await source.lexicon()));
}

/** Titles and headings as ranges, whatever the lexicon. */
export function headingExclusions(source: StateSource<"corpus">): Promise<SloganExclusions> {
  return exclusionsOf(source, false, false);
}

const exclusionsOf = memoize(["corpus"], findExclusions);

function hasMaskSign({ lexicon }: LexiconState): boolean {
  return lexicon.slogans.some(({ slogan, variants }) => MASK_SIGNS.test(slogan) || variants.some((form) => MASK_SIGNS.test(form)));
}

async function findExclusions(source: StateSource<"corpus">, headings: boolean, masks: boolean): Promise<SloganExclusions> {
  const corpus = await source.corpus();
  const charCounts = headings ? await countedChars(source) : Int32Array.from(corpus.speeches, ({ charCount }) => charCount);
  const inText = masks ? await masksOf(source) : null;
  const found = corpus.speeches.map((_, speech) =>
    (inText?.[speech] ?? []).map(([start, end]): [number, number] => {
      const base = corpus.cache.starts[speech]!;
      return [base + start, base + end];
    }),
  );
  if (!headings) {
    const place = new Map(corpus.speeches.map(({ id }, index) => [id, index]));
    for (const { speechId, starts, ends, charCount } of await selectHeadingRanges(corpus.db)) {
      const speech = place.get(speechId);
      if (speech === undefined) continue;
      const base = corpus.cache.starts[speech]!;
      charCounts[speech]! -= charCount;
      for (const [index, start] of starts.entries()) found[speech]!.push([base + start, base + ends[index]!]);
    }
  }
  return { ranges: found.map(mergeRanges), charCounts };
}

/** The masks of every speech, positions of its own text; null where it has none. */
const masksOf = memoizeGrowing([], async (source: StateSource<"corpus">, before: Before<Masks> | null): Promise<Masks> => {
  const corpus = await source.corpus();
  const from = unchangedSpeeches(before?.corpus, corpus);
  return corpus.speeches.map((_, speech) => (from[speech] === -1 ? ownMasks(corpus, speech) : before!.result[from[speech]!]!));
});
type Masks = readonly (readonly (readonly [number, number])[] | null)[];

function ownMasks(corpus: Corpus, speech: number): Masks[number] {
  const base = corpus.cache.starts[speech]!;
  const ranges = maskRanges(corpus, speech).map(([start, end]) => [start - base, end - base] as const);
  return ranges.length === 0 ? null : ranges;
}

/** The masks of one speech, positions of the corpus buffer. */
export function maskRanges({ cache }: Corpus, speech: number): [number, number][] {
  const start = cache.starts[speech]!;
  const text = cache.bytes.toString("utf16le", start * 2, (cache.starts[speech + 1]! - 1) * 2);
  return findMasks(text).map((mask) => [start + mask.start, start + mask.end]);
}

/** Joins ranges that touch or overlap. */
export function mergeRanges(ranges: readonly (readonly [number, number])[]): number[] | null {
  const merged: number[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.length - 1;
    if (last > 0 && start <= merged[last]!) merged[last] = Math.max(merged[last]!, end);
    else if (end > start) merged.push(start, end);
  }
  return merged.length === 0 ? null : merged;
}
