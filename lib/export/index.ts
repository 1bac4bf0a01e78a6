export { contentDisposition } from "./content-disposition.ts";
export { csvCell, csvLine, csvOfResult } from "./csv.ts";
export { displayWidth, plainTable } from "./plain-table.ts";
export { xlsxOfResult } from "./xlsx/xlsx.ts";
