import { collectionTest } from "./collections.ts";
import type { Corpus } from "./corpus.ts";
import type { ItemTable } from "./tables.ts";

/**
 * In how many speeches of the corpus the items of a table stand; the samples count only while there is nothing
 * else, and a draft, which is no speech of the corpus, never.
 */
export interface ItemBackground {
  /** One an item. Of a word of one character: speeches that have the character, in whatever word. */
  documents: Int32Array;
  speeches: number;
}

const known = new WeakMap<ItemTable, ItemBackground>();

/** The background of a table; counted once. */
export function itemBackground(table: ItemTable, corpus: Corpus): ItemBackground {
  const found = known.get(table) ?? count(table, corpus);
  known.set(table, found);
  return found;
}

function count({ labels, offsets, items }: ItemTable, corpus: Corpus): ItemBackground {
  const isMeant = collectionTest(corpus.speeches, { collection: [], speech: [] });
  const documents = new Int32Array(labels.length);
  // A draft stands behind the stored speeches.
  const stored = corpus.draft === null ? corpus.speeches : corpus.speeches.slice(0, -1);
  const members = [...stored.keys()].filter((index) => isMeant(stored[index]!));
  for (const speech of members) for (let pair = offsets[speech]!; pair < offsets[speech + 1]!; pair++) documents[items[pair]!]! += 1;
  // 力 as a word is rare and stands for little: what it tells is what the character tells.
  const characters = speechesByUnit(corpus, members);
  for (const [item, label] of labels.entries())
    if (label.length === 1) documents[item] = Math.max(documents[item]!, characters[label.charCodeAt(0)]!);
  return { documents, speeches: members.length };
}

/** For every UTF-16 unit the number of speeches that have it. */
function speechesByUnit({ cache: { units, starts } }: Corpus, members: readonly number[]): Int32Array {
  const speeches = new Int32Array(0x10000);
  const lastSeen = new Int32Array(0x10000).fill(-1);
  for (const speech of members) {
    for (let at = starts[speech]!; at < starts[speech + 1]! - 1; at++) {
      const unit = units[at]!;
      if (lastSeen[unit] === speech) continue;
      lastSeen[unit] = speech;
      speeches[unit]! += 1;
    }
  }
  return speeches;
}
