/**
 * Winnowing: of every `window` neighbouring shingles the one with the smallest hash is kept (the rightmost of
 * equals), about 2/(window + 1) of all. Two texts that share a run of `window` + shingle length − 1 symbols
 * always keep one shingle in common. Source: Schleimer, Wilkerson & Aiken 2003.
 *
 * @returns positions of the kept shingles, ascending
 */
export function winnow(hashes: Uint32Array, window: number): Int32Array {
  const kept = new Int32Array(hashes.length);
  let count = 0;
  let smallest = -1;
  for (let end = Math.min(window, hashes.length) - 1; end >= 0 && end < hashes.length; end++) {
    const start = Math.max(0, end - window + 1);
    if (smallest < start) {
      smallest = start;
      for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[smallest]!) smallest = i;
    } else if (hashes[end]! <= hashes[smallest]!) smallest = end;
    if (count === 0 || kept[count - 1] !== smallest) kept[count++] = smallest;
  }
  return kept.slice(0, count);
}
