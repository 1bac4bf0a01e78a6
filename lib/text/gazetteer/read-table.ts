import { readCleaningRows } from "../clean/clean-data.ts";

/** Rows of one table under `corpus/gazetteer`. */
export function readGazetteerRows(name: string): string[][] {
  return readCleaningRows(`../gazetteer/${name}`);
}
