import { selectPieceLengths } from "#lib/queries/index.ts";
import { type Before, memoizeTable, unchangedSpeeches } from "../memoize-growing.ts";
import type { StateSource } from "../state.ts";

/**
 * Where words begin and end in the corpus buffer: bit `i` is set if a piece of the segmentation begins at
 * unit `i`. An eighth of a byte a character.
 */
export type WordEdges = Uint8Array;

const BATCH_SPEECHES = 500;

/** The edges of a corpus, as nodejieba cut it at ingest; read once. */
export const wordEdges = memoizeTable("edges", [], readEdges);

/** Whether a stretch of text is one whole word: an edge at both ends and none between. */
export function isOneWord(edges: WordEdges, start: number, end: number): boolean {
  if (!hasEdge(edges, start) || !hasEdge(edges, end)) return false;
  for (let at = start + 1; at < end; at++) if (hasEdge(edges, at)) return false;
  return true;
}

/** Whether a piece of the segmentation begins at a unit, or ends before it. */
export function hasEdge(edges: WordEdges, at: number): boolean {
  return (edges[at >>> 3]! & (1 << (at & 7))) !== 0;
}

async function readEdges(source: StateSource<"corpus">, before: Before<WordEdges> | null): Promise<WordEdges> {
  const { db, speeches, cache } = await source.corpus();
  const { starts } = cache;
  const edges = new Uint8Array((starts.at(-1)! >>> 3) + 1);
  const from = unchangedSpeeches(before?.corpus, await source.corpus());
  const set = (at: number) => (edges[at >>> 3]! |= 1 << (at & 7));
  if (before !== null) copyKnown(before, from, starts, set);
  const missing = [...from.keys()].filter((speech) => from[speech] === -1);
  const place = new Map(missing.map((speech) => [speeches[speech]!.id, speech]));
  const ids = [...place.keys()];
  for (let first = 0; first < ids.length; first += BATCH_SPEECHES) {
    for (const { speechId, pieceLengths } of await selectPieceLengths(db, ids.slice(first, first + BATCH_SPEECHES))) {
      let at = starts[place.get(speechId)!]!;
      set(at);
      for (const piece of pieceLengths) {
        at += piece & 0x7f;
        set(at);
      }
    }
  }
  return edges;
}

function copyKnown({ corpus, result }: Before<WordEdges>, from: Int32Array, starts: Int32Array, set: (at: number) => void): void {
  for (const [speech, known] of from.entries()) {
    if (known === -1) continue;
    const moved = starts[speech]! - corpus.cache.starts[known]!;
    const end = corpus.cache.starts[known + 1]!;
    for (let at = corpus.cache.starts[known]!; at < end; at++) if (hasEdge(result, at)) set(at + moved);
  }
}
