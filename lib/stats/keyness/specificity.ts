/**
 * Term specificity (inverse document frequency): how much it tells that a text has an item, in bits. Near 0
 * for what every text has, 1 for what half of them have.
 *
 * −log₂((n + ½)/(N + 1)); the halves keep it above 0 and finite. Errors: RangeError for more texts with the
 * item than texts. Source: Spärck Jones 1972.
 *
 * @param textsWith texts that have the item
 * @param texts all texts
 * @example
 * specificity(9, 18) // => 1
 */
export function specificity(textsWith: number, texts: number): number {
  if (!(textsWith >= 0 && textsWith <= texts)) throw new RangeError(`${textsWith} of ${texts} texts`);
  return -Math.log2((textsWith + 0.5) / (texts + 1));
}
