import { AppError } from "#lib/errors.ts";
import { unzip } from "../unzip.ts";
import { childOf, descendants, elements, parseXml, textOf, type XmlNode } from "../xml/parse-xml.ts";
import { cellText } from "./cell-text.ts";
import { dateFormats } from "./date-formats.ts";

/** One sheet of a workbook as the table that it shows. */
export interface Sheet {
  name: string;
  /** Rows from the first, each as wide as the sheet; empty cells are empty strings. */
  records: string[][];
}

const WIDEST = 500;
/** Cells of one sheet, empty ones between others included. */
const MOST_CELLS = 2_000_000;

/**
 * The visible sheets of an Excel workbook, in order: text as it is, dates as ISO dates, numbers as they
 * print, formulas by their last value.
 *
 * @throws AppError XLSX_CORRUPT, ARCHIVE_BOMB, ARCHIVE_ENCRYPTED
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  const parts = await unpack(bytes, file);
  const root = (name: string): XmlNode | null => {
    const part = parts.get(name);
    return part === undefined ? null : parseXml(part, { part: name, file, code: "XLSX_CORRUPT" });
  };
  const workbook = root("xl/workbook.xml");
  if (workbook === null) throw new AppError("XLSX_CORRUPT", "the file is no Excel workbook", { where: file });
  const strings = root("xl/sharedstrings.xml");
  const book = {
    strings: (strings === null ? [] : elements(strings)).map(richText),
    dates: dateFormats(root("xl/styles.xml")),
    from1904: /^(1|true)$/.test(attributeOf(descendants(workbook, nameIn(workbook, "workbookPr"))[0], "date1904") ?? ""),
  };
  const targets = new Map(
    (elements(root("xl/_rels/workbook.xml.rels") ?? EMPTY) ?? []).map(({ attributes }) => [attributes.Id ?? "", attributes.Target ?? ""]),
  );
  return descendants(workbook, nameIn(workbook, "sheet"))
    .filter(({ attributes }) => (attributes.state ?? "visible") === "visible")
    .flatMap(({ attributes }) => {
      const target = targets.get(attributes["r:id"] ?? "") ?? "";
      const sheet = root((target.startsWith("/") ? target.slice(1) : `xl/${target}`).toLowerCase());
      return sheet === null ? [] : [{ name: attributes.name ?? "", records: readSheet(sheet, book, file) }];
    });
}

const EMPTY: XmlNode = { name: "", attributes: {}, children: [] };

async function unpack(bytes: Uint8Array, file: string): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  try {
    for await (const { name, bytes: content } of unzip(bytes, file)) {
      const key = name.toLowerCase();
      if (parts.has(key)) throw new AppError("XLSX_CORRUPT", `the package has two parts named ${name}`, { where: file });
      if (/\.(xml|rels)$/.test(key)) parts.set(key, content);
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "ARCHIVE_CORRUPT") throw error;
    throw new AppError("XLSX_CORRUPT", "the workbook is damaged", { where: file, cause: error });
  }
  return parts;
}

/** Names of this format carry the prefix of their root, since it has two namespaces. */
function nameIn(root: XmlNode, local: string): string {
  return `${root.name.includes(":") ? `${root.name.split(":")[0]}:` : ""}${local}`;
}

function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  return node?.attributes[name];
}

/** Text in several fonts is one text; reading aids above it are none. */
function richText(node: XmlNode): string {
  return elements(node)
    .map((child) => {
      if (/(^|:)t$/.test(child.name)) return textOf(child);
      return /(^|:)r$/.test(child.name) ? richText(child) : "";
    })
    .join("")
    .replaceAll(/_x([0-9A-F]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

interface Book {
  strings: readonly string[];
  dates: ReturnType<typeof dateFormats>;
  from1904: boolean;
}

function readSheet(sheet: XmlNode, book: Book, file: string): string[][] {
  const rows: string[][] = [];
  let width = 0;
  for (const row of descendants(sheet, nameIn(sheet, "row"))) {
    const number = Number(row.attributes.r ?? rows.length + 1);
    if (!(number > rows.length)) throw new AppError("XLSX_CORRUPT", "the rows of the sheet are out of order", { where: file });
    const cells = readRow(row, nameIn(sheet, "c"), book, file);
    if (cells.every((cell) => cell === "")) continue;
    width = Math.max(width, cells.length);
    if (number * width > MOST_CELLS) throw new AppError("TOO_LARGE", `the sheet has more than ${MOST_CELLS} cells`, { where: file });
    while (rows.length < number - 1) rows.push([]);
    rows.push(cells);
  }
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => "")]);
}

function readRow(row: XmlNode, cellName: string, book: Book, file: string): string[] {
  const cells: string[] = [];
  for (const cell of elements(row).filter(({ name }) => name === cellName)) {
    const column = columnOf(cell.attributes.r) ?? cells.length;
    if (column >= WIDEST) throw new AppError("TOO_LARGE", `the sheet has more than ${WIDEST} columns`, { where: file });
    while (cells.length < column) cells.push("");
    const inline = childOf(cell, nameIn(cell, "is"));
    const value = childOf(cell, nameIn(cell, "v"));
    cells[column] =
      inline === undefined
        ? cellText(
            { type: cell.attributes.t ?? "n", style: Number(cell.attributes.s ?? "0"), value: value === undefined ? "" : textOf(value) },
            book,
          )
        : richText(inline);
  }
  return cells;
}

/** 0 for `A1`, 26 for `AA1`; null for a cell without place. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
