import { selectPieceLengths } from "#lib/queries/index.ts";
import type { Corpus } from "../corpus.ts";
import { GrowingInts } from "../growing-ints.ts";
import type { ItemTable } from "../tables.ts";

const BATCH_SPEECHES = 300;
const PARAGRAPH_MARK = 10;
const NO_WORD = 0x80;

/**
 * The words of bodies alone: those of whole texts less those that lie in titles, in counts and in sizes.
 *
 * @param untitled the corpus whose titles are blank
 * @param titled the same corpus as it is
 * @param table the words of whole texts
 */
export async function bodyWords(untitled: Corpus, titled: Corpus, table: ItemTable): Promise<ItemTable> {
  const itemOf = new Map(table.labels.map((label, item) => [label, item]));
  const [items, counts] = [new GrowingInts(), new GrowingInts()];
  const offsets = new Int32Array(table.offsets.length);
  const sizes = Float64Array.from(table.sizes);
  for (let from = 0; from < titled.speeches.length; from += BATCH_SPEECHES) {
    const batch = await piecesOf(titled, from, Math.min(titled.speeches.length, from + BATCH_SPEECHES));
    for (const [at, pieces] of batch.entries()) {
      const speech = from + at;
      const inTitle = titleWords(untitled, titled, speech, pieces, itemOf);
      for (let pair = table.offsets[speech]!; pair < table.offsets[speech + 1]!; pair++) {
        const left = table.counts[pair]! - (inTitle.get(table.items[pair]!) ?? 0);
        if (left <= 0) continue;
        items.push(table.items[pair]!);
        counts.push(left);
      }
      for (const count of inTitle.values()) sizes[speech]! -= count;
      offsets[speech + 1] = items.length;
    }
  }
  return { ...table, offsets, items: items.done(), counts: counts.done(), sizes };
}

async function piecesOf({ db, speeches, unstored }: Corpus, from: number, to: number): Promise<Uint8Array[]> {
  const ids = speeches.slice(from, to).map(({ id }) => id);
  const known = new Map((await selectPieceLengths(db, ids)).map(({ speechId, pieceLengths }) => [speechId, pieceLengths]));
  if (unstored !== undefined && to === speeches.length) known.set(ids.at(-1)!, unstored.text.pieceLengths);
  return ids.map((id) => known.get(id) ?? new Uint8Array());
}

/** The words of a speech that lie where the other corpus is blank, with how often. */
function titleWords(untitled: Corpus, titled: Corpus, speech: number, pieces: Uint8Array, itemOf: ReadonlyMap<string, number>) {
  const found = new Map<number, number>();
  let at = titled.cache.starts[speech]!;
  for (const piece of pieces) {
    const end = at + (piece & ~NO_WORD);
    if ((piece & NO_WORD) === 0 && untitled.cache.units[at] === PARAGRAPH_MARK) {
      const item = itemOf.get(String.fromCharCode(...titled.cache.units.subarray(at, end)));
      if (item !== undefined) found.set(item, (found.get(item) ?? 0) + 1);
    }
    at = end;
  }
  return found;
}
