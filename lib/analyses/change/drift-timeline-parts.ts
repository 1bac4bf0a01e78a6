import type { AnalysisContext } from "#lib/corpus/context.ts";
import { eachParagraph, eachWord } from "#lib/corpus/drift-paragraphs.ts";
import { foldsCase, toFoldedCase } from "#lib/corpus/strings/case-folded.ts";
import type { CaseRule } from "#lib/corpus/strings/phrase-pattern.ts";
import type { ItemTable } from "#lib/corpus/tables.ts";
import { selectPieceLengths } from "#lib/queries/index.ts";
import type { SparseCounts } from "#lib/stats/index.ts";
import type { Selection } from "../select-corpus.ts";

/** Speeches as bags of items, the parts that vary when a year has several. */
export function speechBags({ offsets, items, counts }: ItemTable, members: readonly number[]): SparseCounts[] {
  return members.map((speech) => ({
    items: items.subarray(offsets[speech], offsets[speech + 1]),
    counts: counts.subarray(offsets[speech], offsets[speech + 1]),
  }));
}

/** One speech, by its place in the corpus, and the table its items are numbered in, made with `rule`. */
interface Bagged {
  speech: number;
  table: ItemTable;
  rule: CaseRule;
}

/** The paragraphs of one speech as bags of items; paragraphs without any are left out. */
export async function paragraphBags(context: AnalysisContext, { corpus }: Selection, bagged: Bagged): Promise<SparseCounts[]> {
  return bagged.table.unit === "term" ? wordBags(context, corpus, bagged) : sloganBags(context, corpus, bagged.speech);
}

type Corpus = Selection["corpus"];

async function wordBags(context: AnalysisContext, corpus: Corpus, { speech, table, rule }: Bagged): Promise<SparseCounts[]> {
  const written = (word: string) => (rule === "fold" && foldsCase(word) ? toFoldedCase(word) : word);
  const [row] = await selectPieceLengths(context.db, [corpus.speeches[speech]!.id]);
  const itemOf = new Map<string, number>();
  for (let pair = table.offsets[speech]!; pair < table.offsets[speech + 1]!; pair++)
    itemOf.set(written(table.labels[table.items[pair]!]!), table.items[pair]!);
  const bags: Map<number, number>[] = [];
  eachWord(corpus.cache, speech, row?.pieceLengths ?? new Uint8Array(), (word, paragraph) => {
    const item = itemOf.get(written(word));
    if (item === undefined) return;
    const bag = bags[paragraph] ?? new Map<number, number>();
    bags[paragraph] = bag.set(item, (bag.get(item) ?? 0) + 1);
  });
  return bags.filter((bag) => bag !== undefined).map(sparse);
}

async function sloganBags(context: AnalysisContext, corpus: Corpus, speech: number): Promise<SparseCounts[]> {
  const { matcher } = await context.lexicon();
  const bags: SparseCounts[] = [];
  eachParagraph(corpus.cache, speech, (start, end) => {
    const bag = new Map<number, number>();
    matcher.countSlogans(corpus.cache.units, start, end, (slogan) => void bag.set(slogan, (bag.get(slogan) ?? 0) + 1));
    if (bag.size > 0) bags.push(sparse(bag));
  });
  return bags;
}

function sparse(bag: ReadonlyMap<number, number>): SparseCounts {
  return { items: Int32Array.from(bag.keys()), counts: Int32Array.from(bag.values()) };
}

/**
 * The same bags with items renumbered 0, 1, 2 … over all of them, so that sums over items are no longer than
 * they need be.
 */
export function compact(sides: readonly (readonly SparseCounts[])[]): SparseCounts[][] {
  const numbers = new Map<number, number>();
  const numberOf = (item: number) => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, numbers.size);
    return numbers.size - 1;
  };
  return sides.map((bags) => bags.map(({ items, counts }) => ({ items: Int32Array.from(items, numberOf), counts })));
}
