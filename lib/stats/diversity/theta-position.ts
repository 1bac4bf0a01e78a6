import { checkCount } from "../check.ts";

/**
 * Position between two themes, θ: above 0 towards the first, below 0 towards the second, 0 as much of each (or nothing of either). Nats.
 * Sentences (or characters) coded with each theme go in; a ten-fold surplus is about 2.3.
 *
 * ln((first + ½)/(second + ½)). Errors: RangeError on negative or NaN. Source: Lowe et al. 2011, as in manifestoR.
 *
 * @example
 * thetaPosition(10, 3) // => 1.0986
 */
export function thetaPosition(first: number, second: number): number {
  return Math.log((checkCount(first, "first") + 0.5) / (checkCount(second, "second") + 0.5));
}
