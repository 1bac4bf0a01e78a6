import { GrowingInts } from "./growing-ints.ts";
import { memoize } from "./memoize.ts";
import { memoizeTable } from "./memoize-growing.ts";
import { sloganTable } from "./slogan-table.ts";
import type { StateSource } from "./state.ts";
import { foldWords } from "./strings/fold-words.ts";
import type { CaseRule } from "./strings/phrase-pattern.ts";
import type { Counted, ItemTable, Unit } from "./tables.ts";
import { termTable } from "./term-table.ts";
import { countedChars } from "./titles/counted-chars.ts";

/**
 * The table of one state of corpus and lexicon; made once for each.
 *
 * @param rule whether words that differ by the case of Latin letters are one; slogans fold anyway
 */
export async function itemTable(
  source: StateSource<"corpus" | "lexicon">,
  unit: Unit,
  of: Counted = "all",
  rule: CaseRule = "exact",
): Promise<ItemTable> {
  if (unit === "term") return rule === "fold" ? foldedTerms(source) : termTable(source);
  if (of === "own") return ownSlogans(source);
  const [sizes, { lexicon }] = await Promise.all([countedChars(source), source.lexicon()]);
  const { offsets, slogans, counts } = await sloganTable(source);
  const labels = lexicon.slogans.map(({ slogan }) => slogan);
  return { unit, of, labels, offsets, items: slogans, counts, sizes: Float64Array.from(sizes) };
}

const foldedTerms = memoize(["corpus"], async (source: StateSource<"corpus">) => foldWords(await termTable(source)));

const ownSlogans = memoizeTable("own", ["lexicon"], keepOwn);

async function keepOwn(source: StateSource<"corpus" | "lexicon">): Promise<ItemTable> {
  const { offsets, slogans, standaloneCounts } = await sloganTable(source);
  const [items, counts] = [new GrowingInts(), new GrowingInts()];
  const kept = new Int32Array(offsets.length);
  for (let speech = 0; speech + 1 < offsets.length; speech++) {
    for (let pair = offsets[speech]!; pair < offsets[speech + 1]!; pair++) {
      if (standaloneCounts[pair] === 0) continue;
      items.push(slogans[pair]!);
      counts.push(standaloneCounts[pair]!);
    }
    kept[speech + 1] = items.length;
  }
  return { ...(await itemTable(source, "slogan")), of: "own", offsets: kept, items: items.done(), counts: counts.done() };
}

/** Every item's count over some speeches. */
export function totalItems({ labels, offsets, items, counts }: ItemTable, members: readonly number[]): Float64Array {
  const totals = new Float64Array(labels.length);
  for (const speech of members) {
    const end = offsets[speech + 1]!;
    for (let pair = offsets[speech]!; pair < end; pair++) totals[items[pair]!]! += counts[pair]!;
  }
  return totals;
}
