import type { Slogan } from "#lib/lexicon/types.ts";
import { selectPieceLengths } from "#lib/queries/index.ts";
import type { AnalysisContext } from "./context.ts";
import type { Corpus } from "./corpus.ts";
import { placesOf, sloganPlaces } from "./slogan-places.ts";
import { sloganTokens, termsOf } from "./slogan-tokens.ts";

/** One occurrence: half-open positions in the corpus buffer. */
export interface SloganOccurrencePlace {
  speech: number;
  start: number;
  end: number;
  /** Wording, 0 for the canonical form. */
  form: number;
  /** The longest slogan around it, or -1. */
  container: number;
}

/** Occurrences of a slogan in the given speeches, speech by speech in the given order. */
export async function ownOccurrences(
  context: AnalysisContext,
  slogan: number,
  speeches: readonly number[],
  headings: boolean,
): Promise<SloganOccurrencePlace[]> {
  const places = await sloganPlaces(context, headings);
  const all = placesOf(places, slogan);
  return speeches.flatMap((speech) => {
    const found: SloganOccurrencePlace[] = [];
    const end = places.offsets[speech + 1]!;
    for (let at = firstFrom(all, places.offsets[speech]!); at < all.length && all[at]! < end; at++) {
      const place = all[at]!;
      found.push({
        speech,
        start: places.starts[place]!,
        end: places.ends[place]!,
        form: places.forms[place]!,
        container: places.containers[place]!,
      });
    }
    return found;
  });
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

/** Places where a wording of the slogan is one whole word as segmented, speech by speech in the given order. */
export async function tokenOccurrences(
  context: AnalysisContext,
  corpus: Corpus,
  slogan: Slogan,
  speeches: readonly number[],
): Promise<SloganOccurrencePlace[]> {
  const counts = await sloganTokens(context, corpus, slogan);
  const having = speeches.filter((speech) => counts.some((ofForm) => ofForm[speech]! > 0));
  const pieces = await selectPieceLengths(
    context.db,
    having.map((speech) => corpus.speeches[speech]!.id),
  );
  const byId = new Map(pieces.map((row) => [row.speechId, row.pieceLengths]));
  const terms = termsOf(slogan);
  return having.flatMap((speech) => wordsAmong(corpus, speech, byId.get(corpus.speeches[speech]!.id) ?? new Uint8Array(), terms));
}

function wordsAmong(
  { cache }: Corpus,
  speech: number,
  pieceLengths: Uint8Array,
  terms: ReadonlyMap<string, number>,
): SloganOccurrencePlace[] {
  const lengths = new Set([...terms.keys()].map((term) => term.length));
  const found: SloganOccurrencePlace[] = [];
  let start = cache.starts[speech]!;
  for (const piece of pieceLengths) {
    const end = start + (piece & 0x7f);
    if ((piece & 0x80) === 0 && lengths.has(end - start)) {
      const form = terms.get(String.fromCharCode(...cache.units.subarray(start, end)));
      if (form !== undefined) found.push({ speech, start, end, form, container: -1 });
    }
    start = end;
  }
  return found;
}
