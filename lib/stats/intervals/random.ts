import { checkInteger } from "../check.ts";

/** Seed of every draw on a page unless the reader sets another; printed beside each resampled figure. */
export const DEFAULT_SEED = 20221016;

/** A stream of pseudo-random numbers that a seed repeats exactly, on every machine. */
export interface Random {
  /** Whole number in 0..2³² − 1. */
  nextUint32(): number;
  /**
   * Whole number in 0..n − 1, for n up to 2³². Its bias, below n/2³², is far under what any number of draws
   * could show.
   */
  nextIndex(n: number): number;
}

/**
 * Seeded pseudo-random numbers: xoshiro128** (Blackman & Vigna 2018), its four words filled from the seed by
 * splitmix32. Period 2¹²⁸ − 1; for resampling, never for secrets. Errors: RangeError unless the seed is a
 * whole number of at least 0.
 *
 * @example
 * createRandom(1).nextIndex(1) // => 0
 */
export function createRandom(seed: number): Random {
  let [a, b, c, d] = fillState(checkInteger(seed, "seed", 0));
  const nextUint32 = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  return { nextUint32, nextIndex: (n) => Math.floor((nextUint32() / 4294967296) * n) };
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

/** splitmix32 over both halves of the seed, so that seeds next to each other start far apart. */
function fillState(seed: number): [number, number, number, number] {
  let state = seed ^ Math.imul(Math.floor(seed / 4294967296), 0x9e3779b1);
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let t = state ^ (state >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t = t ^ (t >>> 15);
    t = Math.imul(t, 0x735a2d97);
    return t ^ (t >>> 15);
  };
  return [next(), next(), next(), next()];
}
