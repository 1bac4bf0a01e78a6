const BASE = 0x01000193;

/**
 * Hashes of all runs of `length` symbols (shingles), rolling: one multiplication a symbol. Entry i belongs to
 * the run that begins at symbol i; the last `length − 1` symbols begin none. A text shorter than `length` has
 * none.
 */
export function shingleHashes(symbols: Uint16Array, length: number): Uint32Array {
  const count = Math.max(0, symbols.length - length + 1);
  const hashes = new Uint32Array(count);
  if (count === 0) return hashes;
  let leaving = 1;
  for (let i = 1; i < length; i++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let i = 0; i < length; i++) hash = (Math.imul(hash, BASE) + symbols[i]!) | 0;
  hashes[0] = spread(hash);
  for (let i = 1; i < count; i++) {
    hash = (hash - Math.imul(symbols[i - 1]!, leaving)) | 0;
    hash = (Math.imul(hash, BASE) + symbols[i + length - 1]!) | 0;
    hashes[i] = spread(hash);
  }
  return hashes;
}

/** Mixes the bits, so that the smallest of several hashes is any of them alike. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
