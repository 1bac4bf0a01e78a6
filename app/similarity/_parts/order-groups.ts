/** A speech in the order in which like stands beside like, with its place on the map. */
interface Ordered {
  x: number;
  y: number;
}

/**
 * Cuts an order into runs of at most so many, each time at the widest step between two neighbours on the map, so
 * that what is alike stays together. Runs are in the order given; every speech is in one.
 */
export function orderGroups<Speech extends Ordered>(ordered: readonly Speech[], most: number): Speech[][] {
  if (ordered.length === 0) return [];
  if (ordered.length <= most) return [[...ordered]];
  const cut = widestStep(ordered);
  return [...orderGroups(ordered.slice(0, cut), most), ...orderGroups(ordered.slice(cut), most)];
}

/** Where the second part begins; the middle where all steps are equal. */
function widestStep(ordered: readonly Ordered[]): number {
  let cut = Math.floor(ordered.length / 2);
  for (let at = 1; at < ordered.length; at++) if (stepTo(ordered, at) > stepTo(ordered, cut)) cut = at;
  return cut;
}

function stepTo(ordered: readonly Ordered[], at: number): number {
  const [before, here] = [ordered[at - 1]!, ordered[at]!];
  return Math.hypot(here.x - before.x, here.y - before.y);
}
