import { checkCount } from "../check.ts";

/** Co-occurrence as a table of four cells: with both words, with the first only, with the second only, with neither. */
export interface ContingencyTable {
  both: number;
  firstOnly: number;
  secondOnly: number;
  neither: number;
}

/**
 * ΔP: how well one word predicts the other, in both directions, which symmetrical measures hide. −1..1; 0: no help; 1: always and only then.
 *
 * `secondGivenFirst` = P(second | first) − P(second | not first), and the mirror image. null: a condition never holds, so there is nothing to divide by.
 * Errors: RangeError on negative or NaN. Source: Gries 2013.
 *
 * @example
 * deltaP({ both: 5610, firstOnly: 168938, secondOnly: 2257, neither: 10233063 }) // => { secondGivenFirst: 0.032, firstGivenSecond: 0.697 }
 */
export function deltaP(table: ContingencyTable): { secondGivenFirst: number | null; firstGivenSecond: number | null } {
  for (const [name, value] of Object.entries(table)) checkCount(value, name);
  const { both, firstOnly, secondOnly, neither } = table;
  return {
    secondGivenFirst: difference(both, both + firstOnly, secondOnly, secondOnly + neither),
    firstGivenSecond: difference(both, both + secondOnly, firstOnly, firstOnly + neither),
  };
}

function difference(a: number, total: number, b: number, otherTotal: number): number | null {
  return total === 0 || otherTotal === 0 ? null : a / total - b / otherTotal;
}
