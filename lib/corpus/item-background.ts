import type { Corpus } from "./corpus.ts";
import type { ItemTable } from "./tables.ts";

/** In how many speeches of the whole corpus the items of a table stand. */
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

function count({ labels, items, sizes }: ItemTable, corpus: Corpus): ItemBackground {
  const documents = new Int32Array(labels.length);
  for (let pair = 0; pair < items.length; pair++) documents[items[pair]!]! += 1;
  // 力 as a word is rare and stands for little: what it tells is what the character tells.
  const characters = speechesByUnit(corpus);
  for (const [item, label] of labels.entries())
    if (label.length === 1) documents[item] = Math.max(documents[item]!, characters[label.charCodeAt(0)]!);
  return { documents, speeches: sizes.length };
}

/** For every UTF-16 unit the number of speeches that have it. */
function speechesByUnit({ cache: { units, starts } }: Corpus): Int32Array {
  const speeches = new Int32Array(0x10000);
  const lastSeen = new Int32Array(0x10000).fill(-1);
  for (let speech = 0; speech + 1 < starts.length; speech++) {
    for (let at = starts[speech]!; at < starts[speech + 1]! - 1; at++) {
      const unit = units[at]!;
      if (lastSeen[unit] === speech) continue;
      lastSeen[unit] = speech;
      speeches[unit]! += 1;
    }
  }
  return speeches;
}
