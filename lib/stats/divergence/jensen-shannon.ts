import { checkCount, checkSameLength } from "../check.ts";
import { deviance } from "../keyness/deviance.ts";

export interface Divergence {
  /** 0 (same proportions) to 1 (nothing in common). */
  divergence: number;
  /** Each item's part of the divergence, in the order given; not negative, adding up to it. */
  contributions: Float64Array;
  /** 1 where the item's share is higher in the target, −1 in the reference, 0 where equal. */
  directions: Int8Array;
}

/**
 * Jensen-Shannon divergence between two frequency lists, in bits, with each item's contribution: how
 * different two texts are as a whole, and which items make the difference (the bars of a word-shift graph).
 * `target[i]` and `reference[i]` count the same item.
 *
 * δᵢ = h(mᵢ) − ½h(pᵢ) − ½h(qᵢ), h(x) = −x log₂ x, m the mean of the shares p and q. In short texts it is
 * biased upward: show it against `divergenceBaseline`. null when a list adds up to 0. Errors: RangeError on
 * unequal lengths, negative counts, NaN. Source: Lin 1991 (base 2, weights ½); shift graphs of Gallagher et
 * al. 2021.
 *
 * @example
 * jensenShannon([3, 1], [1, 3]).divergence // => 0.1887219
 * Array.from(jensenShannon([3, 1], [1, 3]).contributions) // => [0.0943609, 0.0943609]
 */
export function jensenShannon(target: ArrayLike<number>, reference: ArrayLike<number>): Divergence | null {
  const n = checkSameLength(target, reference, "target and reference");
  const totals = [sumOfCounts(target, "target"), sumOfCounts(reference, "reference")] as const;
  if (totals[0] === 0 || totals[1] === 0) return null;
  const contributions = new Float64Array(n);
  const directions = new Int8Array(n);
  let divergence = 0;
  for (let i = 0; i < n; i++) {
    const p = target[i]! / totals[0];
    const q = reference[i]! / totals[1];
    contributions[i] = jensenShannonTerm(p, q);
    directions[i] = Math.sign(p - q);
    divergence += contributions[i]!;
  }
  return { divergence: Math.min(1, divergence), contributions, directions };
}

/** One item's contribution in bits, from its two shares. Never negative, and exactly 0 for equal shares. */
export function jensenShannonTerm(p: number, q: number): number {
  if (p === q) return 0;
  const mean = (p + q) / 2;
  const half = (p - q) / 2;
  return (deviance(p, mean, half) + deviance(q, mean, -half)) / (2 * Math.LN2);
}

function sumOfCounts(counts: ArrayLike<number>, name: string): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += checkCount(counts[i]!, name);
  return sum;
}

/** Pairs of counts below this are met again and again in word lists: their terms are computed once a call. */
const SMALL_COUNT = 32;

/**
 * The divergence alone, for loops over resampled lists; null when a list adds up to 0. Counts are not
 * checked. Three logarithms an item that stands in both lists, once for each pair of small counts, and none
 * for the others (δ is half its share then): several times faster than the terms above and as exact for a
 * sum.
 */
export function divergenceOfTotals(target: Int32Array, reference: Int32Array): number | null {
  const [targetTotal, referenceTotal] = [sum(target), sum(reference)];
  if (targetTotal <= 0 || referenceTotal <= 0) return null;
  const known = new Float64Array(SMALL_COUNT * SMALL_COUNT).fill(-1);
  let doubled = 0;
  for (let i = 0; i < target.length; i++) {
    const a = target[i]!;
    const b = reference[i]!;
    if (a === 0 || b === 0) {
      doubled += (a / targetTotal + b / referenceTotal) * Math.LN2;
      continue;
    }
    const pair = a < SMALL_COUNT && b < SMALL_COUNT ? a * SMALL_COUNT + b : -1;
    let term = pair === -1 ? -1 : known[pair]!;
    if (term === -1) {
      term = doubledTerm(a / targetTotal, b / referenceTotal);
      if (pair !== -1) known[pair] = term;
    }
    doubled += term;
  }
  return Math.min(1, Math.max(0, doubled / (2 * Math.LN2)));
}

/** Twice an item's contribution in nats, both shares above 0; rounding may take it a little below 0. */
function doubledTerm(p: number, q: number): number {
  return p === q ? 0 : p * Math.log(p) + q * Math.log(q) - (p + q) * Math.log((p + q) / 2);
}

function sum(values: Int32Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
