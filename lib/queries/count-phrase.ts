import type { TextCache } from "./text-cache.ts";

/**
 * Counts a phrase in every speech: non-overlapping, leftmost, exact in the match text.
 *
 * @param phrase in match-text form (normalisePhrase), not empty
 * @returns occurrences per speech, in the cache's order
 */
export function countPhrase(cache: TextCache, phrase: string): Int32Array {
  const counts = new Int32Array(cache.starts.length - 1);
  for (const [speech] of phrasePlaces(cache, phrase)) counts[speech] = (counts[speech] ?? 0) + 1;
  return counts;
}

/**
 * Every place of a phrase in text order: [index of the speech, position within the speech's match text].
 *
 * @throws RangeError for an empty phrase, which would be found everywhere
 */
export function* phrasePlaces(cache: TextCache, phrase: string, fromSpeech = 0): Generator<[speech: number, position: number]> {
  if (phrase === "") throw new RangeError("an empty phrase has no places");
  const { bytes, starts } = cache;
  const end = starts[starts.length - 1] ?? 0;
  let speech = fromSpeech;
  let at = starts[fromSpeech] ?? end;
  for (;;) {
    const found = bytes.indexOf(phrase, at * 2, "utf16le");
    if (found === -1 || found / 2 >= end) return;
    const unit = found / 2;
    while ((starts[speech + 1] ?? end) <= unit) speech += 1;
    yield [speech, unit - (starts[speech] ?? 0)];
    at = unit + phrase.length;
  }
}
