/** Pairs of (speech, item) with a count, speech after speech. */
export interface Pairs {
  /** Pairs of speech `i` are at `offsets[i] .. offsets[i + 1]`. */
  offsets: Int32Array;
  items: Int32Array;
  counts: Int32Array;
}

/**
 * The same pairs, ascending by item within each speech. Sums over them then come out alike to the last digit,
 * whatever order they were stored in. Two passes of counting, since sorting every speech would cost ten times
 * as much.
 *
 * @param itemCount items are 0..itemCount − 1
 */
export function sortPairs({ offsets, items, counts }: Pairs, itemCount: number): Pairs {
  const speeches = offsets.length - 1;
  const next = new Int32Array(itemCount + 1);
  for (const item of items) next[item + 1]!++;
  for (let item = 0; item < itemCount; item++) next[item + 1]! += next[item]!;
  const [speechOf, itemOf, countOf] = [new Int32Array(items.length), new Int32Array(items.length), new Int32Array(items.length)];
  for (let speech = 0; speech < speeches; speech++) {
    for (let pair = offsets[speech]!; pair < offsets[speech + 1]!; pair++) {
      const to = next[items[pair]!]!++;
      speechOf[to] = speech;
      itemOf[to] = items[pair]!;
      countOf[to] = counts[pair]!;
    }
  }
  return bySpeech(offsets, speechOf, itemOf, countOf);
}

function bySpeech(offsets: Int32Array, speechOf: Int32Array, itemOf: Int32Array, countOf: Int32Array): Pairs {
  const next = offsets.slice();
  const [items, counts] = [new Int32Array(itemOf.length), new Int32Array(itemOf.length)];
  for (let at = 0; at < itemOf.length; at++) {
    const to = next[speechOf[at]!]!++;
    items[to] = itemOf[at]!;
    counts[to] = countOf[at]!;
  }
  return { offsets, items, counts };
}
