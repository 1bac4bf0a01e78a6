import type { SloganMatcher } from "#lib/lexicon/matcher.ts";
import type { Corpus } from "./corpus.ts";
import { GrowingInts } from "./growing-ints.ts";
import { type Before, memoizeTable, unchangedSpeeches } from "./memoize-growing.ts";
import { type SloganExclusions, sloganExclusions } from "./slogan-exclusions.ts";
import type { StateSource } from "./state.ts";
import { wantedCheck } from "./take-turns.ts";

/**
 * Every occurrence of every slogan, found in one pass over the corpus; 20 bytes each. All positions are of
 * the corpus buffer.
 */
export interface SloganPlaces {
  /** Occurrences of speech `i` are `offsets[i] .. offsets[i + 1]`, in the order of their starts. */
  offsets: Int32Array;
  /** Slogan of each occurrence, as an index into the lexicon. */
  slogans: Int32Array;
  /** Wording: 0 is the canonical form, `k` is `variants[k - 1]`. */
  forms: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** The longest slogan around it, or -1 for an own occurrence. */
  containers: Int32Array;
  /** Number of its paragraph, counted through the whole corpus. */
  paragraphs: Int32Array;
  /** Paragraphs of each speech that are counted at all. */
  paragraphCounts: Int32Array;
  /** Occurrences of slogan `s` are `ofSlogan[sloganOffsets[s] .. sloganOffsets[s + 1]]`, ascending. */
  sloganOffsets: Int32Array;
  ofSlogan: Int32Array;
}

/**
 * The occurrences in a corpus by a lexicon; found once for each pair of them.
 *
 * @param headings false passes over titles and headings
 */
export function sloganPlaces(source: StateSource<"corpus" | "lexicon">, headings = true): Promise<SloganPlaces> {
  return allPlaces(source, headings);
}

const allPlaces = memoizeTable(
  "places",
  ["lexicon"],
  async (source: StateSource<"corpus" | "lexicon">, before: Before<SloganPlaces> | null, headings: boolean) => {
    const [corpus, { matcher }] = await Promise.all([source.corpus(), source.lexicon()]);
    return findPlaces(corpus, matcher, await sloganExclusions(source, headings), before);
  },
);

/** Positions of one slogan's occurrences in the places. */
export function placesOf({ sloganOffsets, ofSlogan }: SloganPlaces, slogan: number): Int32Array {
  return ofSlogan.subarray(sloganOffsets[slogan]!, sloganOffsets[slogan + 1]!);
}

/** Calls back with each occurrence of a slogan and its speech, in text order. */
export function eachPlace(places: SloganPlaces, slogan: number, visit: (place: number, speech: number) => void): void {
  let speech = 0;
  for (const place of placesOf(places, slogan)) {
    while (places.offsets[speech + 1]! <= place) speech += 1;
    visit(place, speech);
  }
}

function findPlaces(
  corpus: Corpus,
  matcher: SloganMatcher,
  { ranges }: SloganExclusions,
  before: Before<SloganPlaces> | null,
): SloganPlaces {
  const { units, starts: speechStarts } = corpus.cache;
  const lists = [0, 0, 0, 0, 0].map(() => new GrowingInts()) as [Ints, Ints, Ints, Ints, Ints];
  const [slogans, forms, starts, ends, containers] = lists;
  const offsets = new Int32Array(corpus.speeches.length + 1);
  const from = unchangedSpeeches(before?.corpus, corpus);
  const checkWanted = wantedCheck();
  const sink = (slogan: number, form: number, start: number, end: number, container: number) => {
    slogans.push(slogan);
    forms.push(form);
    starts.push(start);
    ends.push(end);
    containers.push(container);
  };
  for (let speech = 0; speech < corpus.speeches.length; speech++) {
    checkWanted();
    const known = from[speech]!;
    if (before !== null && known !== -1) copyPlaces(before, known, speechStarts[speech]!, sink);
    else matcher.countSlogans(units, speechStarts[speech]!, speechStarts[speech + 1]! - 1, sink, ranges[speech] ?? []);
    offsets[speech + 1] = slogans.length;
  }
  const [sloganList, formList, startList, endList, containerList] = lists.map((list) => list.done()) as Lists;
  const found = { offsets, slogans: sloganList, forms: formList, starts: startList, ends: endList, containers: containerList };
  return { ...found, ...numberParagraphs(corpus, found, ranges), ...indexBySlogan(found.slogans, matcher.slogans.length) };
}
type Lists = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/** What was found in a speech that has not changed, where it lies now. */
function copyPlaces(
  { corpus, result }: Before<SloganPlaces>,
  speech: number,
  start: number,
  sink: (slogan: number, form: number, start: number, end: number, container: number) => void,
): void {
  const moved = start - corpus.cache.starts[speech]!;
  for (let place = result.offsets[speech]!; place < result.offsets[speech + 1]!; place++)
    sink(
      result.slogans[place]!,
      result.forms[place]!,
      result.starts[place]! + moved,
      result.ends[place]! + moved,
      result.containers[place]!,
    );
}
type Ints = GrowingInts;

/**
 * Walks text and occurrences together and numbers the paragraphs; a paragraph that is left out as a whole is
 * not counted.
 */
function numberParagraphs(
  { cache: { units, starts: speechStarts } }: Corpus,
  { offsets, starts }: Pick<SloganPlaces, "offsets" | "starts">,
  ranges: SloganExclusions["ranges"],
): Pick<SloganPlaces, "paragraphs" | "paragraphCounts"> {
  const paragraphs = new Int32Array(starts.length);
  const paragraphCounts = new Int32Array(offsets.length - 1);
  let number = 0;
  for (let speech = 0; speech < paragraphCounts.length; speech++) {
    const first = number;
    const end = speechStarts[speech + 1]! - 1;
    let next = offsets[speech]!;
    for (let from = speechStarts[speech]!; from < end; ) {
      const lineEnd = units.indexOf(10, from);
      const to = lineEnd === -1 || lineEnd > end ? end : lineEnd;
      for (; next < offsets[speech + 1]! && starts[next]! < to; next++) paragraphs[next] = number;
      if (to > from && !isCovered(ranges[speech] ?? null, from, to)) number += 1;
      from = to + 1;
    }
    paragraphCounts[speech] = number - first;
  }
  return { paragraphs, paragraphCounts };
}

function isCovered(ranges: readonly number[] | null, from: number, to: number): boolean {
  if (ranges === null) return false;
  for (let i = 0; i < ranges.length; i += 2) if (ranges[i]! <= from && ranges[i + 1]! >= to) return true;
  return false;
}

function indexBySlogan(slogans: Int32Array, size: number): Pick<SloganPlaces, "sloganOffsets" | "ofSlogan"> {
  const sloganOffsets = new Int32Array(size + 1);
  for (const slogan of slogans) sloganOffsets[slogan + 1]! += 1;
  for (let slogan = 0; slogan < size; slogan++) sloganOffsets[slogan + 1]! += sloganOffsets[slogan]!;
  const next = sloganOffsets.slice();
  const ofSlogan = new Int32Array(slogans.length);
  for (let place = 0; place < slogans.length; place++) ofSlogan[next[slogans[place]!]!++] = place;
  return { sloganOffsets, ofSlogan };
}
