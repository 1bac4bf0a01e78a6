import { SloganScan } from "#lib/lexicon/slogan-scan.ts";
import { buildPatternTrie } from "#lib/text/match/pattern-trie.ts";
import type { Corpus } from "../corpus.ts";

/**
 * How often strings stand in some speeches, however the segmenter cut them: leftmost, not overlapping, as
 * phrases are counted, capital and small letters apart. One pass over the speeches' text for all strings.
 *
 * @param members positions in the corpus
 * @param strings in match-text form, each once
 * @returns one count a string, in their order
 */
export function countStrings({ cache: { units, starts } }: Corpus, members: readonly number[], strings: readonly string[]): Float64Array {
  const counts = new Float64Array(strings.length);
  const long = strings.flatMap((text, slogan) => (text.length > 1 ? [{ text, slogan, variant: 0 }] : []));
  const scan = new SloganScan(
    buildPatternTrie(long.map(({ text }) => text)),
    long,
    strings.map(() => null),
  );
  const ofUnit = indexByUnit(strings);
  for (const speech of members) {
    const [start, end] = [starts[speech]!, starts[speech + 1]! - 1];
    scan.run(units, start, end, (index) => (counts[index]! += 1), []);
    if (ofUnit !== null) countUnits(units, start, end, ofUnit, counts);
  }
  return counts;
}

/** Which string each unit is; null where no string has one unit. */
function indexByUnit(strings: readonly string[]): Int32Array | null {
  if (strings.every((text) => text.length !== 1)) return null;
  const ofUnit = new Int32Array(0x10000).fill(-1);
  for (const [index, text] of strings.entries()) if (text.length === 1) ofUnit[text.charCodeAt(0)] = index;
  return ofUnit;
}

function countUnits(units: Uint16Array, start: number, end: number, ofUnit: Int32Array, counts: Float64Array): void {
  for (let at = start; at < end; at++) {
    const index = ofUnit[units[at]!]!;
    if (index !== -1) counts[index]! += 1;
  }
}
