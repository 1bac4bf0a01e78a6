import type { AnalysisContext } from "#lib/corpus/context.ts";
import { selectPieceLengths } from "#lib/queries/index.ts";
import { type Selection, speechIds } from "../../select-corpus.ts";

/** The match text of some speeches in one buffer, ready to be searched for recurring strings. */
export interface DiscoveryText {
  /** UTF-16 units; speech `i` of the selection is `units[starts[i] .. starts[i + 1] - 1)`. */
  units: Uint16Array;
  starts: Int32Array;
  /**
   * The same with 0 for everything that is neither Han character nor comma: sentence marks, figures, letters,
   * masks.
   */
  clauses: Uint16Array;
  /** 1 where a stored word or other piece begins, 0 elsewhere. */
  edges: Uint8Array;
}

/** Copies the selected speeches out of the text cache and marks where their words begin. */
export async function discoveryText(context: AnalysisContext, selection: Selection): Promise<DiscoveryText> {
  const { corpus, members } = selection;
  const starts = new Int32Array(members.length + 1);
  members.forEach((speech, index) => {
    starts[index + 1] = starts[index]! + corpus.cache.starts[speech + 1]! - corpus.cache.starts[speech]!;
  });
  const units = new Uint16Array(starts.at(-1) ?? 0);
  members.forEach((speech, index) => {
    units.set(corpus.cache.units.subarray(corpus.cache.starts[speech], corpus.cache.starts[speech + 1]), starts[index]);
  });
  return { units, starts, clauses: clausesOnly(units), edges: await wordEdges(context, selection, starts) };
}

const COMMA = "，".charCodeAt(0);

function clausesOnly(units: Uint16Array): Uint16Array {
  const clauses = new Uint16Array(units.length);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if ((unit >= 0x4e00 && unit <= 0x9fff) || unit === COMMA) clauses[at] = unit;
  }
  return clauses;
}

async function wordEdges(context: AnalysisContext, selection: Selection, starts: Int32Array): Promise<Uint8Array> {
  const edges = new Uint8Array((starts.at(-1) ?? 0) + 1);
  const indexOf = new Map(speechIds(selection).map((id, index) => [id, index]));
  for (const { speechId, pieceLengths } of await selectPieceLengths(context.db, [...indexOf.keys()])) {
    let at = starts[indexOf.get(speechId) ?? 0]!;
    for (const length of pieceLengths) {
      edges[at] = 1;
      at += length & 0x7f;
    }
    edges[at] = 1;
  }
  return edges;
}
