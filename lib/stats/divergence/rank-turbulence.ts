import { checkCount, checkPositive, checkSameLength } from "../check.ts";
import type { Divergence } from "./jensen-shannon.ts";

/**
 * Rank-turbulence divergence: how much two ranked lists differ, with each item's contribution. Works on ranks, so that a list's heavy head
 * does not drown the rest. 0: same ranks; 1: nothing in common. `target[i]` and `reference[i]` count the same item.
 *
 * (α + 1)/α · |r₁^−α − r₂^−α|^(1/(α+1)), summed, over its value for lists without a common item. Equal counts share their mean rank; items that a list
 * lacks share its last ranks. α = ⅓ unless stated: smaller values listen more to rare items. Direction 1: ranked higher in the target.
 * null: a list has no item. Errors: RangeError on unequal lengths, negative counts, NaN, α of 0 or less. Source: Dodds et al. 2023.
 *
 * @example
 * rankTurbulence([5, 3, 0, 0], [0, 0, 4, 2]).divergence // => 1.000
 * rankTurbulence([5, 3], [10, 6]).divergence // => 0
 */
export function rankTurbulence(
  target: ArrayLike<number>,
  reference: ArrayLike<number>,
  { alpha = 1 / 3 }: { alpha?: number } = {},
): Divergence | null {
  const n = checkSameLength(target, reference, "target and reference");
  checkPositive(alpha, "alpha");
  const present = Array.from({ length: n }, (_, i) => i).filter(
    (i) => checkCount(target[i]!, "count") + checkCount(reference[i]!, "count") > 0,
  );
  const [first, second] = [ranksOf(target, present), ranksOf(reference, present)];
  if (first.used === 0 || second.used === 0) return null;
  const term = (a: number, b: number) => Math.abs(a ** -alpha - b ** -alpha) ** (1 / (alpha + 1));
  const disjoint = disjointSum(first, second.used, term) + disjointSum(second, first.used, term);
  const contributions = new Float64Array(n);
  const directions = new Int8Array(n);
  let divergence = 0;
  present.forEach((item, k) => {
    const [a, b] = [first.ranks[k]!, second.ranks[k]!];
    contributions[item] = term(a, b) / disjoint;
    directions[item] = Math.sign(b - a);
    divergence += contributions[item]!;
  });
  return { divergence, contributions, directions };
}

interface Ranks {
  /** Rank of each present item, 1 for the most frequent. */
  ranks: Float64Array;
  /** Items with a count above 0. */
  used: number;
}

function ranksOf(counts: ArrayLike<number>, present: number[]): Ranks {
  const order = present.map((_, k) => k).sort((a, b) => counts[present[b]!]! - counts[present[a]!]!);
  const ranks = new Float64Array(present.length);
  for (let start = 0; start < order.length; ) {
    const count = counts[present[order[start]!]!]!;
    let end = start;
    while (end < order.length && counts[present[order[end]!]!] === count) end++;
    for (let k = start; k < end; k++) ranks[order[k]!] = (start + 1 + end) / 2;
    start = end;
  }
  return { ranks, used: present.filter((item) => counts[item]! > 0).length };
}

/** What a list's own items would add up to if the other list, of `otherUsed` items, had none of them. */
function disjointSum({ ranks, used }: Ranks, otherUsed: number, term: (a: number, b: number) => number): number {
  const absent = otherUsed + (used + 1) / 2;
  // Present items come first in the ranking: those with a count are the ones ranked up to `used`.
  return ranks.reduce((sum, rank) => (rank <= used ? sum + term(rank, absent) : sum), 0);
}
