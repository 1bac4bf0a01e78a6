import { checkCount } from "../check.ts";
import { logLikelihood } from "../keyness/log-likelihood.ts";

/**
 * Log-likelihood G² of a collocate near a node against the rest of the corpus, signed: positive if it prefers
 * the node's neighbourhood. The four-cell `logLikelihood` with the spans as target: `windowSize` is the
 * number of tokens that lie in any span of the node, each counted once.
 *
 * null: the collocate does not occur, or there is nothing inside or outside the spans. Errors: RangeError on
 * negative, NaN, or more inside than in all. Source: Dunning 1993; Evert 2008 (surface co-occurrence).
 *
 * @example
 * collocationLogLikelihood({ countBoth: 8, windowSize: 200, countCollocate: 50, size: 10000 }) // => 20.5766
 */
export function collocationLogLikelihood(counts: {
  countBoth: number;
  windowSize: number;
  countCollocate: number;
  size: number;
}): number | null {
  for (const [name, value] of Object.entries(counts)) checkCount(value, name);
  return logLikelihood({
    countTarget: counts.countBoth,
    sizeTarget: counts.windowSize,
    countReference: counts.countCollocate - counts.countBoth,
    sizeReference: counts.size - counts.windowSize,
  });
}
