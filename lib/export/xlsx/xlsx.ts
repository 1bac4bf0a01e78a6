import { strToU8, Zip, ZipDeflate } from "fflate";
import type { AnalysisResult, Cell } from "#lib/types.ts";
import { codebookHeader, codebookRows } from "./codebook.ts";
import { gridOf } from "./grid.ts";
import { sheetXml } from "./sheet.ts";
import { workbookParts } from "./workbook.ts";

/** Rows that one sheet holds, without its header. */
const MOST_ROWS = 1_048_575;
/** Rows are handed to the compressor in pieces of about this many characters. */
const PIECE = 65_536;
/** A fixed date, so that the same answer gives the same bytes. */
const MODIFIED = "2000-01-01T00:00:00";

interface Sheet {
  name: string;
  header: readonly string[];
  rows: Iterable<readonly Cell[]>;
}

/**
 * An analysis as an Excel workbook, in pieces: sheet `data` with the same keys and rows as the CSV, sheet
 * `codebook` with what each column holds, sheet `about` with the question, the names and units of the
 * columns, the notes and what would make the same figures again. More rows than a sheet holds go on in `data
 * 2`. Counts of things by year or group stand behind the data once more as a `grid`, with its heads in the
 * reader's language.
 */
export function* xlsxOfResult(result: AnalysisResult): Generator<Uint8Array> {
  const grid = gridOf(result);
  const grids = grid === null ? [] : [{ name: "grid", ...grid }];
  yield* zipSheets([...dataSheets(result), ...grids, codebookSheet(result), aboutSheet(result)]);
}

function dataSheets({ columns, rows }: AnalysisResult): Sheet[] {
  const header = columns.map(({ key }) => key);
  const sheets = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  return Array.from({ length: sheets }, (_, at) => ({
    name: at === 0 ? "data" : `data ${at + 1}`,
    header,
    rows: cellsOf(rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS), header),
  }));
}

function* cellsOf(rows: AnalysisResult["rows"], keys: readonly string[]): Generator<Cell[]> {
  for (const row of rows) yield keys.map((key) => row[key] ?? null);
}

function codebookSheet(result: AnalysisResult): Sheet {
  return { name: "codebook", header: codebookHeader, rows: codebookRows(result) };
}

function aboutSheet({ analysis, params, columns, notes, provenance }: AnalysisResult): Sheet {
  const rows: Cell[][] = [
    ["analysis", analysis, null],
    ...Object.entries(params).map(([name, value]) => ["parameter", name, Array.isArray(value) ? value.join(" ") : String(value)]),
    ...columns.map(({ key, label, unit }) => ["column", key, unit === null ? label : `${label} [${unit}]`]),
    ...notes.map(({ code, values }) => ["note", code, JSON.stringify(values)]),
    ...Object.entries(provenance).map(([name, value]) => ["provenance", name, value]),
  ];
  return { name: "about", header: ["what", "name", "value"], rows };
}

function* zipSheets(sheets: readonly Sheet[]): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const open = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = MODIFIED;
    zip.add(file);
    return file;
  };
  for (const [path, content] of Object.entries(workbookParts(sheets.map(({ name }) => name)))) open(path).push(strToU8(content), true);
  for (const [at, sheet] of sheets.entries()) {
    const file = open(`xl/worksheets/sheet${at + 1}.xml`);
    for (const piece of inPieces(sheetXml(sheet.header, sheet.rows))) {
      file.push(strToU8(piece));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready.splice(0);
}

function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
