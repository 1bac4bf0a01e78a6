import type { AnalysisContext } from "#lib/corpus/context.ts";
import { placesOf, sloganPlaces } from "#lib/corpus/slogan-places.ts";
import { maskedPlaces } from "#lib/corpus/strings/masked-slogans.ts";
import { isOneWord, wordEdges } from "#lib/corpus/strings/word-edges.ts";

/** One occurrence: half-open positions in the corpus buffer. */
export interface SloganOccurrencePlace {
  speech: number;
  start: number;
  end: number;
  /** Wording, 0 for the canonical form. */
  form: number;
  /** The longest slogan around it, or -1. */
  container: number;
  /** Whether the segmentation made it one whole word. */
  isWord: boolean;
}

/** Occurrences of a slogan in the given speeches, speech by speech in the given order. */
export async function sloganOccurrences(
  context: AnalysisContext,
  slogan: number,
  speeches: readonly number[],
  headings: boolean,
): Promise<SloganOccurrencePlace[]> {
  const places = await sloganPlaces(context, headings);
  const edges = await wordEdges(context);
  const all = placesOf(places, slogan);
  return speeches.flatMap((speech) => {
    const found: SloganOccurrencePlace[] = [];
    const last = places.offsets[speech + 1]!;
    for (let at = firstFrom(all, places.offsets[speech]!); at < all.length && all[at]! < last; at++) {
      const place = all[at]!;
      const [start, end] = [places.starts[place]!, places.ends[place]!];
      const isWord = isOneWord(edges, start, end);
      found.push({ speech, start, end, form: places.forms[place]!, container: places.containers[place]!, isWord });
    }
    return found;
  });
}

/** Places where a slogan's name is masked, in the same order; none of them is in any count. */
export async function maskedOccurrences(
  context: AnalysisContext,
  slogan: number,
  speeches: readonly number[],
  headings: boolean,
): Promise<SloganOccurrencePlace[]> {
  const places = await maskedPlaces(context, headings);
  return speeches.flatMap((speech) =>
    (places[speech] ?? [])
      .filter((place) => place.slogan === slogan)
      .map(({ start, end }) => ({ speech, start, end, form: 0, container: -1, isWord: false })),
  );
}

/** First position of an ascending list whose value is at least `value`. */
function firstFrom(list: Int32Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
