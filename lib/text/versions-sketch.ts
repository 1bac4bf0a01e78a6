const PERMUTATIONS = 128;
const SHINGLE_UNITS = 5;
const EMPTY = 0xffffffff;

/** Odd multipliers and offsets of the hash family, from a fixed generator so that sketches stay comparable between runs. */
const MULTIPLIERS = new Uint32Array(PERMUTATIONS);
const OFFSETS = new Uint32Array(PERMUTATIONS);
for (let at = 0, state = 0x9e3779b9; at < PERMUTATIONS * 2; at++) {
  state = (Math.imul(state ^ (state >>> 16), 0x45d9f3b) + 0x6d2b79f5) >>> 0;
  if (at % 2 === 0) MULTIPLIERS[at >> 1] = (state | 1) >>> 0;
  else OFFSETS[at >> 1] = state;
}

/** One in this many shingles of a long text is hashed, chosen by its own hash, so that equal passages choose equally. */
function sampleMask(length: number): number {
  let mask = 0;
  while (length / (mask + 1) > 60_000) mask = mask * 2 + 1;
  return mask;
}

function mix(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

/**
 * MinHash sketch of a text: 128 minima over its 5-character shingles (Broder 1997). The share of equal entries of two sketches
 * estimates the Jaccard similarity of their shingle sets, with a standard error of at most 0.045.
 *
 * Punctuation and line ends are left out, so that another wrapping or another press's commas change nothing.
 * A text of fewer than five characters has a sketch of 128 × 0xffffffff, which is similar to nothing.
 */
export function shingleSketch(matchText: string): Uint32Array {
  const text = matchText.replace(/[\p{P}\p{S}\s]+/gu, "");
  const sketch = new Uint32Array(PERMUTATIONS).fill(EMPTY);
  const mask = sampleMask(text.length);
  for (let start = 0; start + SHINGLE_UNITS <= text.length; start++) {
    let hash = 0;
    for (let unit = 0; unit < SHINGLE_UNITS; unit++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(start + unit);
    hash = mix(hash);
    if ((hash & mask) !== 0) continue;
    for (let at = 0; at < PERMUTATIONS; at++) {
      const value = mix((Math.imul(hash, MULTIPLIERS[at] ?? 1) + (OFFSETS[at] ?? 0)) | 0);
      if (value < (sketch[at] ?? EMPTY)) sketch[at] = value;
    }
  }
  return sketch;
}

/** Estimated Jaccard similarity, 0..1; 0 when either text was too short for a sketch. */
export function sketchSimilarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let at = 0; at < PERMUTATIONS; at++) if (a[at] === b[at] && a[at] !== EMPTY) equal++;
  return equal / PERMUTATIONS;
}

/**
 * Estimated share of the shorter text's shingles that the longer one has too, 0..1: from the similarity J and the sizes,
 * J (a + b) / ((1 + J) min(a, b)). Sizes are character counts, a fair stand-in for the number of different shingles.
 */
export function sketchContainment(similarity: number, sizeA: number, sizeB: number): number {
  const smaller = Math.min(sizeA, sizeB);
  return smaller <= 0 ? 0 : Math.min(1, (similarity * (sizeA + sizeB)) / ((1 + similarity) * smaller));
}
