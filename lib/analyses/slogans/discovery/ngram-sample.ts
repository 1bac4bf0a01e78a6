import type { Selection } from "../../select-corpus.ts";
import type { DiscoveryText } from "./discovery-text.ts";

/** Characters that strings are looked for in; a recurring one is met there if it is said often enough to be listed. */
const MOST_UNITS = 6_000_000;
/** Least occurrences of a string in a sample. */
const LEAST_IN_SAMPLE = 4;

export interface NgramSample {
  text: DiscoveryText;
  minCount: number;
  /** Speeches that were looked at, of all. */
  speeches: number;
}

/**
 * The whole speeches in which strings that recur are looked for: all of them up to six million characters, else
 * so many as fit, chosen by the hash of their text, so that the same texts give the same list. What is found is
 * counted in all speeches afterwards: no count is of a sample.
 */
export function ngramSample(text: DiscoveryText, { corpus, members }: Selection, minCount: number): NgramSample {
  if (text.units.length <= MOST_UNITS) return { text, minCount, speeches: members.length };
  const hashOf = (index: number) => corpus.speeches[members[index]!]!.textHash;
  const order = members.map((_, index) => index).sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
  const chosen: number[] = [];
  let units = 0;
  for (const index of order) {
    const size = text.starts[index + 1]! - text.starts[index]!;
    if (units + size > MOST_UNITS) break;
    units += size;
    chosen.push(index);
  }
  return {
    text: partOf(
      text,
      chosen.sort((a, b) => a - b),
    ),
    minCount: Math.max(minCount, LEAST_IN_SAMPLE),
    speeches: chosen.length,
  };
}

function partOf({ units, starts, edges }: DiscoveryText, chosen: readonly number[]): DiscoveryText {
  const partStarts = new Int32Array(chosen.length + 1);
  chosen.forEach((index, at) => {
    partStarts[at + 1] = partStarts[at]! + starts[index + 1]! - starts[index]!;
  });
  const size = partStarts.at(-1) ?? 0;
  const part = { units: new Uint16Array(size), starts: partStarts, edges: new Uint8Array(size + 1) };
  chosen.forEach((index, at) => {
    part.units.set(units.subarray(starts[index], starts[index + 1]), partStarts[at]);
    part.edges.set(edges.subarray(starts[index], starts[index + 1]), partStarts[at]);
  });
  return part;
}
