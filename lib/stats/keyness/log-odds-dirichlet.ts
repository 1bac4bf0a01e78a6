import { checkPositive } from "../check.ts";
import { checkKeynessCounts, type KeynessCounts } from "./keyness-counts.ts";

/**
 * Log odds ratio with a Dirichlet prior ("fightin' words"): the difference of an item's log odds between two texts (`delta`, nats),
 * and that difference in standard errors (`z`, the score to rank by; beyond ±1.96 is unusual). The prior keeps rare items from winning.
 *
 * `prior` is the pseudo-count of the item, `priorTotal` that of all items together: for the uninformative prior 0.01 · number of types;
 * for an informative one the item's and the total count in a background corpus. An item on neither side gives about 0.
 * null: a side is empty. Errors: RangeError on bad counts, or unless 0 < prior < priorTotal.
 * Source: Monroe, Colaresi & Quinn 2008, equations 16 and 19 to 22.
 *
 * @example
 * logOddsDirichlet({ countTarget: 9, sizeTarget: 100, countReference: 3, sizeReference: 100 }, { prior: 1, priorTotal: 50 }) // => { delta: 0.95825, z: 1.61975 }
 */
export function logOddsDirichlet(
  counts: KeynessCounts,
  { prior, priorTotal }: { prior: number; priorTotal: number },
): { delta: number; z: number } | null {
  checkKeynessCounts(counts);
  if (checkPositive(prior, "prior") >= checkPositive(priorTotal, "priorTotal")) throw new RangeError("priorTotal must exceed prior");
  if (counts.sizeTarget === 0 || counts.sizeReference === 0) return null;
  const target = counts.countTarget + prior;
  const reference = counts.countReference + prior;
  const logOdds = (count: number, size: number) => Math.log(count / (size + priorTotal - count));
  const delta = logOdds(target, counts.sizeTarget) - logOdds(reference, counts.sizeReference);
  return { delta, z: delta / Math.sqrt(1 / target + 1 / reference) };
}
