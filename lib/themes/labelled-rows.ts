import { AppError } from "#lib/errors.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { headingMark } from "#lib/text/structure/heading-marks.ts";
import type { CodableSentence } from "./types.ts";

/** One hand-coded sentence as a labelled file has it. */
export interface LabelledRow {
  /**
   * `speech-number`, e.g. `003-017`; rows of one speech are in the order of the text, with numbers that may
   * have gaps.
   */
  id: string;
  /** Theme ids; empty for a sentence without a theme. */
  themes: string[];
  /** Nobody judged this sentence: it stands there because its neighbours are read with it. */
  contextOnly?: true;
  text: string;
  /** The text it was taken from, as readers of a report should see it named. */
  source?: string;
  /** Year of that text. */
  year?: number;
}

/** Rows of one speech as the coder wants a speech: a match text and its sentences. */
export interface LabelledSpeech {
  rows: LabelledRow[];
  matchText: string;
  sentences: CodableSentence[];
}

const NOT_JUDGED = "?";
const LONGEST_HEADING = 44;
const DASH_LEVEL = 3;

/**
 * Level of a heading by its numbering, 0 for a sentence without one: a labelled file has no layout that would
 * tell.
 */
export function assumedHeadingLevel(matchText: string): number {
  if (matchText.length > LONGEST_HEADING) return 0;
  return matchText.startsWith("——") ? DASH_LEVEL : (headingMark(matchText)?.level ?? 0);
}

/**
 * Records of a tab-separated text in which quotation marks mean nothing, as speeches have them where no table
 * would. Null when the lines do not all have the header's number of columns: then it is no such text, and a
 * reader of quoted tables has to be asked.
 */
export function plainTabRecords(text: string): Record<string, string>[] | null {
  const [header, ...lines] = text.split(/\r?\n/u).filter((line) => line !== "");
  const columns = header?.split("\t") ?? [];
  const cells = lines.map((line) => line.split("\t"));
  if (columns.length < 2 || cells.some(({ length }) => length !== columns.length)) return null;
  return cells.map((row) => Object.fromEntries(columns.map((name, index) => [name.trim(), row[index] ?? ""])));
}

/**
 * Rows of a labelled file, checked.
 *
 * @param table one record a line with `id`, `themes` (ids with commas between them, empty for none, `?` for a
 *   sentence that is there as context only) and `text`; `source` and `year` may be there; further columns are ignored
 * @param known ids that a row may name
 * @throws AppError `LABELS_INVALID` naming the file and the line
 */
export function toLabelledRows(table: readonly Record<string, string>[], known: readonly string[], file: string): LabelledRow[] {
  return table.map((record, index) => {
    const where = `${file}:${index + 2}`;
    const { id, text, themes } = record;
    if (id === undefined || text === undefined || themes === undefined) throw labelsInvalid(where, "needs the columns id, themes and text");
    const contextOnly = themes.trim() === NOT_JUDGED;
    const codes = (contextOnly ? "" : themes).split(/[,，;\s]+/u).filter((code) => code !== "");
    const unknown = codes.find((code) => !known.includes(code));
    if (unknown !== undefined) throw labelsInvalid(where, `theme ${unknown} has no theme file; known are ${known.join(", ")}`);
    const row: LabelledRow = { id: id.trim(), themes: [...new Set(codes)], text, ...originOf(record, where) };
    return contextOnly ? { ...row, contextOnly } : row;
  });
}

function originOf({ source = "", year = "" }: Record<string, string>, where: string): Pick<LabelledRow, "source" | "year"> {
  if (year !== "" && !/^\d{4}$/.test(year)) throw labelsInvalid(where, `${year} is no year`);
  return { ...(source === "" ? {} : { source }), ...(year === "" ? {} : { year: Number(year) }) };
}

function labelsInvalid(where: string, problem: string): AppError {
  return new AppError("LABELS_INVALID", problem, { where });
}

/**
 * Gathers consecutive rows of one speech. A labelled file has neither paragraphs nor headings, so headings
 * are told by their numbering and everything between two of them is taken for one paragraph.
 *
 * @param context false makes a speech of every row, so that nothing but the sentence itself can speak for a
 *   theme
 */
export function toLabelledSpeeches(rows: readonly LabelledRow[], context = true): LabelledSpeech[] {
  const groups: LabelledRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (context && last?.[0] !== undefined && speechOf(last[0]) === speechOf(row)) last.push(row);
    else groups.push([row]);
  }
  return groups.map(toSpeech);
}

function speechOf(row: LabelledRow): string {
  return row.id.replace(/-\d+$/u, "");
}

function toSpeech(rows: LabelledRow[]): LabelledSpeech {
  let matchText = "";
  let paragraph = 0;
  const sentences = rows.map((row): CodableSentence => {
    const text = normalisePhrase(row.text);
    const headingLevel = assumedHeadingLevel(text);
    if (headingLevel > 0) paragraph += 1;
    const matchStart = matchText.length;
    matchText += `${text}\n`;
    const charCount = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    return {
      kind: headingLevel > 0 ? "heading" : "sentence",
      headingLevel,
      paragraph,
      matchStart,
      matchEnd: matchText.length - 1,
      charCount,
    };
  });
  return { rows, matchText, sentences };
}
