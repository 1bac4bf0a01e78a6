import { checkInteger } from "../check.ts";

/**
 * One part (speech or paragraph) as a bag of items: `counts[k]` occurrences of item number `items[k]`; items
 * not named have none.
 */
export interface SparseCounts {
  items: ArrayLike<number>;
  counts: ArrayLike<number>;
}

/** Number of items: one more than the highest item number. RangeError on broken item numbers or counts. */
export function itemCountOf(parts: readonly SparseCounts[]): number {
  let highest = -1;
  for (const { items, counts } of parts) {
    if (items.length !== counts.length) throw new RangeError("items and counts must have the same length");
    for (let k = 0; k < items.length; k++) {
      checkInteger(counts[k]!, "count", 0);
      highest = Math.max(highest, checkInteger(items[k]!, "item", 0));
    }
  }
  return highest + 1;
}
