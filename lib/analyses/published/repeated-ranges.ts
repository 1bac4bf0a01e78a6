/**
 * A passage this long that stands twice in one speech is a slip of whoever copied the text, hardly of the
 * speaker.
 */
export const REPEATED_UNITS = 50;

/**
 * Where a text says a second time, letter by letter, what it said before: disjoint half-open ranges in order,
 * each at least REPEATED_UNITS long. The first place of a passage is not among them.
 */
export function repeatedRanges(text: string): [number, number][] {
  const first = new Map<string, number>();
  const ranges: [number, number][] = [];
  for (let at = 0; at + REPEATED_UNITS <= text.length; at++) {
    const window = text.slice(at, at + REPEATED_UNITS);
    const before = first.get(window);
    if (before === undefined) first.set(window, at);
    else if (before + REPEATED_UNITS <= at) extend(ranges, at);
  }
  return ranges;
}

function extend(ranges: [number, number][], at: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && at <= last[1]) last[1] = at + REPEATED_UNITS;
  else ranges.push([at, at + REPEATED_UNITS]);
}
