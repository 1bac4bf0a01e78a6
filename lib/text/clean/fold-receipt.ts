import type { ReceiptEntry } from "#lib/types.ts";
import { FOLD_KINDS } from "../match/folds.ts";
import type { MatchText } from "../match/match-text.ts";

const MAX_PLACES = 200;

/**
 * What folding and correcting changed in the match text, as receipt entries (effect `folded`, no units
 * removed), with raw positions.
 * @param rawOffsets raw position of each display unit
 */
export function foldEntries(match: MatchText, rawOffsets: Int32Array): ReceiptEntry[] {
  const entries: ReceiptEntry[] = [];
  for (const kind of FOLD_KINDS) {
    const count = match.foldCounts.get(kind) ?? 0;
    if (count > 0)
      entries.push(
        entry(
          kind,
          count,
          match.folds.filter((fold) => fold.kind === kind),
          rawOffsets,
        ),
      );
  }
  if (match.corrections.length > 0) entries.push(entry("ocr-correction", match.corrections.length, match.corrections, rawOffsets));
  return entries;
}

function entry(
  kind: string,
  count: number,
  places: { displayOffset: number; before: string; after: string }[],
  rawOffsets: Int32Array,
): ReceiptEntry {
  return {
    kind,
    effect: "folded",
    count,
    removedUnits: 0,
    places: places
      .slice(0, MAX_PLACES)
      .map(({ displayOffset, before, after }) => ({ offset: rawOffsets[displayOffset] ?? 0, before, after })),
  };
}
