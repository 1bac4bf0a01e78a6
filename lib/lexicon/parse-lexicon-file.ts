import { parse } from "csv-parse/sync";
import { LEXICON_COLUMNS, type LexiconCells, type LexiconColumn, LONGEST_SLOGAN_CHARS, sloganFromCells } from "./columns.ts";
import type { Slogan } from "./types.ts";

/** Names that columns had before, which files of users may still carry. */
const FORMER_NAMES: Readonly<Record<string, LexiconColumn>> = { english: "gloss" };

/** A slogan and the place that states it, `file:line`. */
export interface PlacedSlogan {
  slogan: Slogan;
  where: string;
}

/** Something wrong in a lexicon file. `line` counts from 1, the header included. */
export interface LexiconProblem {
  where: string;
  message: string;
}

/**
 * Reads one lexicon file: UTF-8, a header row, then one slogan a line; tab-separated (`.tsv`) or
 * comma-separated with quotes (`.csv`). Lines that are empty or begin with `#` are skipped; cells missing at
 * the end of a line are empty.
 * @param text contents of the file
 * @param file its name, for messages; the ending chooses the separator
 * @param own true for a file of the user's own lexicon
 * @param problems collects what is wrong; lines with a problem give no slogan
 */
export function parseLexiconFile(text: string, file: string, own: boolean, problems: LexiconProblem[]): PlacedSlogan[] {
  const rows = file.endsWith(".csv") ? csvRows(text) : tsvRows(text);
  const [header, ...body] = rows;
  if (header === undefined) return [];
  const columns = header.cells.map((cell) => FORMER_NAMES[cell.trim()] ?? cell.trim());
  if (!hasKnownColumns(columns, `${file}:${header.line}`, problems)) return [];
  return body.flatMap((row) => {
    const where = `${file}:${row.line}`;
    const found: string[] = [];
    if (row.cells.length > columns.length) found.push(`${row.cells.length} cells, but the header has ${columns.length}`);
    const slogan = sloganFromCells(named(columns, row.cells), own, found);
    const tooLong = [slogan.slogan, ...slogan.variants].find((form) => form.length > LONGEST_SLOGAN_CHARS);
    if (tooLong !== undefined) found.push(`longer than ${LONGEST_SLOGAN_CHARS} characters`);
    for (const message of found) problems.push({ where, message });
    return found.length === 0 ? [{ slogan, where }] : [];
  });
}

interface FileRow {
  line: number;
  cells: string[];
}

function tsvRows(text: string): FileRow[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter(({ content }) => content.trim() !== "" && !content.startsWith("#"))
    .map(({ line, content }) => ({ line, cells: content.split("\t") }));
}

function csvRows(text: string): FileRow[] {
  const records = parse(text, {
    bom: true,
    comment: "#",
    comment_no_infix: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  });
  return (records as unknown as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({
    line: info.lines,
    cells: record,
  }));
}

function hasKnownColumns(columns: string[], where: string, problems: LexiconProblem[]): boolean {
  const known: readonly string[] = LEXICON_COLUMNS;
  const unknown = columns.filter((column) => !known.includes(column));
  if (unknown.length > 0) problems.push({ where, message: `unknown column ${unknown.join(", ")}; known are ${known.join(", ")}` });
  if (!columns.includes("slogan")) problems.push({ where, message: "the header has no column slogan" });
  return unknown.length === 0 && columns.includes("slogan");
}

function named(columns: string[], cells: string[]): LexiconCells {
  const result: LexiconCells = {};
  columns.forEach((column, index) => {
    result[column as LexiconColumn] = cells[index] ?? "";
  });
  return result;
}
