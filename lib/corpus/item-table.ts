import { selectSpeechTerms, selectTerms } from "#lib/queries/index.ts";
import { appendTerms } from "./append-tables.ts";
import { GrowingInts } from "./growing-ints.ts";
import { memoize } from "./memoize.ts";
import { sloganTable } from "./slogan-table.ts";
import { sortPairs } from "./sort-pairs.ts";
import { type StateSource, withCorpus } from "./state.ts";
import { foldWords } from "./strings/fold-words.ts";
import type { CaseRule } from "./strings/phrase-pattern.ts";
import type { Counted, ItemTable, Unit } from "./tables.ts";
import { bodyWords } from "./titles/body-words.ts";
import { countedChars } from "./titles/counted-chars.ts";

const BATCH_SPEECHES = 500;

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

/** The words of a corpus; the draft's behind them where it has one. */
export const termTable = memoize(["corpus"], loadTermTable);

const foldedTerms = memoize(["corpus"], async (source: StateSource<"corpus">) => foldWords(await termTable(source)));

const ownSlogans = memoize(["corpus", "lexicon"], keepOwn);

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

async function loadTermTable(source: StateSource<"corpus">): Promise<ItemTable> {
  const corpus = await source.corpus();
  const { db, speeches, draft, titled } = corpus;
  if (titled !== undefined) return bodyWords(corpus, titled, await termTable(withCorpus(source, titled)));
  if (draft !== null) return appendTerms(await termTable(withCorpus(source, draft.base)), draft.speech);
  const terms = await selectTerms(db);
  const indexOf = new Int32Array(terms.reduce((most, { id }) => Math.max(most, id), 0) + 1).fill(-1);
  for (const [index, { id }] of terms.entries()) indexOf[id] = index;
  const rows: ({ items: Int32Array; counts: Int32Array } | undefined)[] = [];
  const place = new Map(speeches.map(({ id }, index) => [id, index]));
  for (let from = 0; from < speeches.length; from += BATCH_SPEECHES) {
    const ids = speeches.slice(from, from + BATCH_SPEECHES).map(({ id }) => id);
    for (const { speechId, termIds, tfs } of await selectSpeechTerms(db, ids))
      rows[place.get(speechId)!] = { items: Int32Array.from(termIds, (id) => indexOf[id]!), counts: Int32Array.from(tfs) };
  }
  const offsets = new Int32Array(speeches.length + 1);
  for (let speech = 0; speech < speeches.length; speech++) offsets[speech + 1] = offsets[speech]! + (rows[speech]?.items.length ?? 0);
  const items = new Int32Array(offsets[speeches.length]!);
  const counts = new Int32Array(items.length);
  for (let speech = 0; speech < speeches.length; speech++) {
    items.set(rows[speech]?.items ?? [], offsets[speech]);
    counts.set(rows[speech]?.counts ?? [], offsets[speech]);
  }
  const sizes = Float64Array.from(speeches, ({ tokenCount }) => tokenCount);
  const labels = terms.map(({ text }) => text);
  return { unit: "term", of: "all", labels, ...sortPairs({ offsets, items, counts }, labels.length), sizes };
}
