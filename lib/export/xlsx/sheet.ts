import type { Cell } from "#lib/types.ts";
import { cellText } from "./xml.ts";

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
/** The first row stays in sight. */
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
/** Number of the bold style in styles.xml. */
const BOLD = 1;

/** The XML of one sheet, a piece a row: a bold header that stays in sight, then the rows. */
export function* sheetXml(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${HEAD}${FROZEN}<sheetData>${rowXml(header, 1, BOLD)}`;
  let number = 2;
  for (const row of rows) yield rowXml(row, number++, 0);
  yield "</sheetData></worksheet>";
}

function rowXml(cells: readonly Cell[], number: number, style: number): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`, style)).join("")}</row>`;
}

/**
 * Text is always an inline string, so that no text can be a formula; numbers are numbers; null is an empty
 * cell.
 */
function cellXml(value: Cell, reference: string, style: number): string {
  const place = `r="${reference}"${style === 0 ? "" : ` s="${style}"`}`;
  if (typeof value === "string") return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
  if (typeof value === "boolean") return `<c ${place} t="b"><v>${value ? 1 : 0}</v></c>`;
  return value === null || !Number.isFinite(value) ? "" : `<c ${place}><v>${value}</v></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
