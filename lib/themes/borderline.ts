/**
 * A sentence whose score lies at most this far from a theme's threshold, on either side, is borderline: a
 * second reader should look at it.
 */
export const BORDERLINE_MARGIN = 0.15;

/**
 * True for a score close to the threshold, coded or not.
 *
 * @example
 * isBorderline(0.9, 1) // => true
 */
export function isBorderline(score: number, threshold: number): boolean {
  return Math.abs(score - threshold) <= BORDERLINE_MARGIN;
}
