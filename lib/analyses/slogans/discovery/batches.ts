import { type Selection, speechIds } from "../../select-corpus.ts";

/** Characters of text held at a time. */
const BATCH_UNITS = 1_000_000;

/** Ids of a selection, some of its text at a time, with the share of the text that lies before them, 0 to 1. */
export function* batchesOf(selection: Selection): Generator<{ ids: number[]; before: number }> {
  const sizes = selection.members.map((member) => selection.corpus.speeches[member]!.matchUnits);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let batch: number[] = [];
  let [units, done] = [0, 0];
  for (const [index, id] of speechIds(selection).entries()) {
    batch.push(id);
    units += sizes[index]!;
    if (units < BATCH_UNITS) continue;
    yield { ids: batch, before: done / total };
    done += units;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield { ids: batch, before: done / Math.max(1, total) };
}
