type Label = string | number | boolean;

/**
 * Krippendorff's alpha for nominal labels: agreement beyond chance of any number of coders, some of whom may have skipped units (null).
 * 1: full; 0: what chance gives. From 0.8 on figures are taken as reliable, from 0.667 as tentative. `units[u]` holds the coders' labels of unit u.
 *
 * 1 − Dₒ/Dₑ over units with at least two labels. null: no such unit, or only one label in use, so that chance alone would agree fully.
 * Source: Krippendorff 2011 (coincidence matrix).
 *
 * @example
 * krippendorffAlpha([["a", "a"], ["a", "b"], ["b", "b"], ["b", null]]) // => 0.4444
 */
export function krippendorffAlpha(units: readonly (readonly (Label | null)[])[]): number | null {
  const totals = new Map<Label, number>();
  let pairable = 0;
  let disagreement = 0;
  for (const unit of units) {
    const labels = unit.filter((label): label is Label => label !== null);
    if (labels.length < 2) continue;
    pairable += labels.length;
    for (const label of labels) {
      totals.set(label, (totals.get(label) ?? 0) + 1);
      disagreement += labels.filter((other) => other !== label).length / (labels.length - 1);
    }
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (pairable - count), 0);
  return expected === 0 ? null : 1 - ((pairable - 1) * disagreement) / expected;
}
