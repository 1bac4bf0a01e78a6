import { checkCount, checkCountWithin } from "../check.ts";

/**
 * One part of a text or corpus (paragraph, section, speech): occurrences in it, and its size in characters or
 * tokens.
 */
export interface Part {
  count: number;
  size: number;
}

export interface PartTotals {
  /** The parts that have a size; a part of size 0 holds nothing and is left out. */
  parts: Part[];
  count: number;
  size: number;
}

/** Checks the parts and adds them up. RangeError on negative, NaN, or a count above its size. */
export function totalsOf(all: readonly Part[]): PartTotals {
  const parts: Part[] = [];
  let count = 0;
  let size = 0;
  for (const part of all) {
    checkCount(part.size, "size");
    count += checkCountWithin(part.count, part.size, "count");
    size += part.size;
    if (part.size > 0) parts.push(part);
  }
  return { parts, count, size };
}
