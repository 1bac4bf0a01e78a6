export { type AtomEntry, atomFeed } from "./atom.ts";
export { contentDisposition } from "./content-disposition.ts";
export { csvCell, csvLine, csvOfResult } from "./csv.ts";
export { displayWidth, plainTable } from "./plain-table.ts";
export { packSnapshot } from "./snapshot/pack-snapshot.ts";
export type { Snapshot, SnapshotSection } from "./snapshot/types.ts";
export { verifySnapshot } from "./snapshot/verify-snapshot.ts";
export { xlsxOfResult } from "./xlsx/xlsx.ts";
