import { selectPieceLengths } from "#lib/queries/index.ts";
import { memoize } from "../memoize.ts";
import type { StateSource } from "../state.ts";

/**
 * Where words begin and end in the corpus buffer: bit `i` is set if a piece of the segmentation begins at
 * unit `i`. An eighth of a byte a character.
 */
export type WordEdges = Uint8Array;

const BATCH_SPEECHES = 500;

/** The edges of a corpus, as nodejieba cut it at ingest; read once. */
export const wordEdges = memoize(["corpus"], readEdges);

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

async function readEdges(source: StateSource<"corpus">): Promise<WordEdges> {
  const { db, speeches, cache } = await source.corpus();
  const { starts } = cache;
  const edges = new Uint8Array((starts.at(-1)! >>> 3) + 1);
  const place = new Map(speeches.map(({ id }, index) => [id, index]));
  const set = (at: number) => (edges[at >>> 3]! |= 1 << (at & 7));
  for (let from = 0; from < speeches.length; from += BATCH_SPEECHES) {
    const ids = speeches.slice(from, from + BATCH_SPEECHES).map(({ id }) => id);
    for (const { speechId, pieceLengths } of await selectPieceLengths(db, ids)) {
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
