import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Pause } from "#lib/corpus/take-turns.ts";
import { selectPieceLengths } from "#lib/queries/index.ts";
import { type Selection, speechIds } from "../../select-corpus.ts";
import { batchesOf } from "./batches.ts";

/** The match text of some speeches in one buffer, ready to be searched for wordings. 3 bytes a character. */
export interface DiscoveryText {
  /** UTF-16 units; speech `i` of the selection is `units[starts[i] .. starts[i + 1] - 1)`. */
  units: Uint16Array;
  starts: Int32Array;
  /** 1 where a stored word or other piece begins, 0 elsewhere; one more entry than `units`. */
  edges: Uint8Array;
}

/** The selected speeches as they stand in the text cache, with the places where their words begin. */
export async function discoveryText(context: AnalysisContext, selection: Selection, pause?: Pause): Promise<DiscoveryText> {
  const { corpus, members } = selection;
  const starts = new Int32Array(members.length + 1);
  members.forEach((speech, index) => {
    starts[index + 1] = starts[index]! + corpus.cache.starts[speech + 1]! - corpus.cache.starts[speech]!;
  });
  return { units: unitsOf(selection, starts), starts, edges: await wordEdges(context, selection, starts, pause) };
}

/** Speeches that follow one another in the cache are looked at where they are; others are copied together. */
function unitsOf({ corpus: { cache }, members }: Selection, starts: Int32Array): Uint16Array {
  const [first = 0] = members;
  if (members.every((speech, index) => speech === first + index))
    return cache.units.subarray(cache.starts[first], cache.starts[first + members.length]);
  const units = new Uint16Array(starts.at(-1) ?? 0);
  members.forEach((speech, index) => {
    units.set(cache.units.subarray(cache.starts[speech], cache.starts[speech + 1]), starts[index]);
  });
  return units;
}

async function wordEdges(context: AnalysisContext, selection: Selection, starts: Int32Array, pause?: Pause): Promise<Uint8Array> {
  const edges = new Uint8Array((starts.at(-1) ?? 0) + 1);
  const indexOf = new Map(speechIds(selection).map((id, index) => [id, index]));
  for (const { ids } of batchesOf(selection)) {
    for (const { speechId, pieceLengths } of await selectPieceLengths(context.db, ids)) {
      let at = starts[indexOf.get(speechId) ?? 0]!;
      for (const length of pieceLengths) {
        edges[at] = 1;
        at += length & 0x7f;
      }
      edges[at] = 1;
    }
    await pause?.();
  }
  return edges;
}
