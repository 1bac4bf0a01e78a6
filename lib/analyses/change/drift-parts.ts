import type { AnalysisContext } from "#lib/corpus/context.ts";
import { eachParagraph, eachWord, hanIn } from "#lib/corpus/drift-paragraphs.ts";
import { pieceLengthsOf } from "#lib/corpus/stored-or-draft.ts";
import { foldsCase, toFoldedCase } from "#lib/corpus/strings/case-folded.ts";
import type { CaseRule } from "#lib/corpus/strings/phrase-pattern.ts";
import type { ItemTable } from "#lib/corpus/tables.ts";
import { createRandom } from "#lib/stats/index.ts";
import { type Selection, speechIds } from "../select-corpus.ts";

/** From this many speeches on, speeches are what varies; below it, their paragraphs. */
export const LEAST_SPEECHES_AS_PARTS = 10;
/**
 * More speeches than this are dealt into as many groups: the interval is the same within its own error, the
 * work is bounded.
 */
const MOST_PARTS = 30;

/** A side cut into the parts that are resampled. */
export interface SideParts {
  kind: "paragraph" | "speech";
  /** Size of each part, in the table's unit. */
  sizes: number[];
  /** For each item asked for: in which parts it stands, and how often. */
  items: ReadonlyMap<number, { parts: number[]; counts: number[] }>;
}

/** Cuts one side into parts and counts the given items of the table in each. */
export async function sideParts(
  context: AnalysisContext,
  selection: Selection,
  table: ItemTable,
  items: readonly number[],
  rule: CaseRule,
): Promise<SideParts> {
  if (selection.members.length >= LEAST_SPEECHES_AS_PARTS) return speechParts(selection.members, table, items);
  return table.unit === "term"
    ? wordParagraphs(context, selection, table, items, rule)
    : sloganParagraphs(context, selection, table, items);
}

class PartCounter {
  readonly sizes: number[] = [];
  readonly items = new Map<number, { parts: number[]; counts: number[] }>();

  add(item: number, part: number, count: number): void {
    const found = this.items.get(item) ?? { parts: [], counts: [] };
    if (found.parts.length === 0) this.items.set(item, found);
    if (found.parts.at(-1) === part) found.counts[found.counts.length - 1]! += count;
    else {
      found.parts.push(part);
      found.counts.push(count);
    }
  }

  finish(kind: SideParts["kind"]): SideParts {
    return { kind, sizes: this.sizes, items: this.items };
  }
}

function speechParts(members: readonly number[], table: ItemTable, items: readonly number[]): SideParts {
  const counter = new PartCounter();
  const wanted = new Uint8Array(table.labels.length);
  for (const item of items) wanted[item] = 1;
  for (const [part, group] of dealt(members).entries()) {
    counter.sizes.push(group.reduce((sum, speech) => sum + table.sizes[speech]!, 0));
    for (const speech of group) {
      for (let pair = table.offsets[speech]!; pair < table.offsets[speech + 1]!; pair++) {
        const item = table.items[pair]!;
        if (wanted[item] === 1) counter.add(item, part, table.counts[pair]!);
      }
    }
  }
  return counter.finish("speech");
}

/** Speeches one by one, or dealt at random into the most groups that are resampled. */
function dealt(members: readonly number[]): number[][] {
  if (members.length <= MOST_PARTS) return members.map((speech) => [speech]);
  const random = createRandom(members.length);
  const shuffled = [...members];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random.nextIndex(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return Array.from({ length: MOST_PARTS }, (_, part) => shuffled.filter((_, index) => index % MOST_PARTS === part));
}

async function wordParagraphs(
  context: AnalysisContext,
  selection: Selection,
  table: ItemTable,
  items: readonly number[],
  rule: CaseRule,
): Promise<SideParts> {
  const { corpus, members } = selection;
  const written = (word: string) => (rule === "fold" && foldsCase(word) ? toFoldedCase(word) : word);
  const itemOf = new Map(items.map((item) => [written(table.labels[item]!), item]));
  const counter = new PartCounter();
  const rows = await pieceLengthsOf(context, speechIds(selection));
  const lengths = new Map(rows.map(({ speechId, pieceLengths }) => [speechId, pieceLengths]));
  for (const speech of members) {
    const first = counter.sizes.length;
    eachWord(corpus.cache, speech, lengths.get(corpus.speeches[speech]!.id) ?? new Uint8Array(), (word, paragraph) => {
      const part = first + paragraph;
      counter.sizes[part] = (counter.sizes[part] ?? 0) + 1;
      const item = itemOf.get(written(word));
      if (item !== undefined) counter.add(item, part, 1);
    });
  }
  return counter.finish("paragraph");
}

async function sloganParagraphs(
  context: AnalysisContext,
  { corpus, members }: Selection,
  { of }: ItemTable,
  items: readonly number[],
): Promise<SideParts> {
  const { matcher } = await context.lexicon();
  const wanted = new Set(items);
  const counter = new PartCounter();
  for (const speech of members) {
    eachParagraph(corpus.cache, speech, (start, end) => {
      const part = counter.sizes.length;
      counter.sizes.push(hanIn(corpus.cache, start, end));
      matcher.countSlogans(corpus.cache.units, start, end, (slogan, _form, _start, _end, container) => {
        if (wanted.has(slogan) && (of !== "own" || container === -1)) counter.add(slogan, part, 1);
      });
    });
  }
  return counter.finish("paragraph");
}
