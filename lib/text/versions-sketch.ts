const BINS = 128;
const BIN_SHIFT = 25;
const SHINGLE_UNITS = 5;
const EMPTY = 0xffffffff;

function mix(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

function next(hash: number, unit: number): number {
  return Math.imul(hash, 0x01000193) ^ unit;
}

/**
 * MinHash sketch of a text: its 5-character shingles are hashed once, the hash's first bits choose one of 128
 * bins and each bin keeps its smallest hash (one-permutation hashing, Li, Owen & Zhang 2012: a hundred times
 * faster than 128 hashes a shingle). The share of equal bins of two sketches estimates the Jaccard similarity
 * of their shingle sets, with a standard error of at most 0.045.
 *
 * Punctuation and line ends are left out, so that another wrapping or another press's commas change nothing.
 * A text of fewer than five characters has a sketch of 128 × 0xffffffff, which is similar to nothing.
 */
export function shingleSketch(matchText: string): Uint32Array {
  const text = matchText.replace(/[\p{P}\p{S}\s]+/gu, "");
  const sketch = new Uint32Array(BINS).fill(EMPTY);
  // Each unit is read once and handed on; a shingle is the five of them.
  let [a, b, c, d] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2), text.charCodeAt(3)];
  for (let at = SHINGLE_UNITS - 1; at < text.length; at++) {
    const e = text.charCodeAt(at);
    const hash = mix(next(next(next(next(a, b), c), d), e));
    a = b;
    b = c;
    c = d;
    d = e;
    const bin = hash >>> BIN_SHIFT;
    if (hash < sketch[bin]!) sketch[bin] = hash;
  }
  return sketch;
}

/**
 * Estimated Jaccard similarity, 0..1, over the bins that either text fills; 0 when either text was too short
 * for a sketch.
 */
export function sketchSimilarity(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  let filled = 0;
  for (let bin = 0; bin < BINS; bin++) {
    if (a[bin] === EMPTY && b[bin] === EMPTY) continue;
    filled += 1;
    if (a[bin] === b[bin]) equal += 1;
  }
  return filled === 0 ? 0 : equal / filled;
}

/**
 * Estimated share of the shorter text's shingles that the longer one has too, 0..1: from the similarity J and
 * the sizes, J (a + b) / ((1 + J) min(a, b)). Sizes are character counts, a fair stand-in for the number of
 * different shingles.
 */
export function sketchContainment(similarity: number, sizeA: number, sizeB: number): number {
  const smaller = Math.min(sizeA, sizeB);
  return smaller <= 0 ? 0 : Math.min(1, (similarity * (sizeA + sizeB)) / ((1 + similarity) * smaller));
}
