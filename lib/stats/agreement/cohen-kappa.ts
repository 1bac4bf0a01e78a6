import { checkSameLength } from "../check.ts";

type Label = string | number | boolean;

/**
 * Cohen's kappa: agreement of two coders beyond chance. 1: full; 0: what chance gives; below 0: less. One
 * label per unit, in the same order; for a multi-label code compute it per label on true/false.
 *
 * (pₒ − pₑ)/(1 − pₑ). null: no unit, or chance agreement is already full (both gave one and the same label
 * throughout). Errors: RangeError when the lists differ in length. Source: Cohen 1960.
 *
 * @example
 * cohenKappa(["y", "y", "n", "n"], ["y", "n", "n", "n"]) // => 0.5
 */
export function cohenKappa(first: readonly Label[], second: readonly Label[]): number | null {
  const n = checkSameLength(first, second, "first and second");
  if (n === 0) return null;
  const [a, b] = [frequencies(first), frequencies(second)];
  const observed = first.filter((label, i) => label === second[i]).length * n;
  const expected = [...a].reduce((sum, [label, count]) => sum + count * (b.get(label) ?? 0), 0);
  return expected === n * n ? null : (observed - expected) / (n * n - expected);
}

function frequencies(labels: readonly Label[]): Map<Label, number> {
  const counts = new Map<Label, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
