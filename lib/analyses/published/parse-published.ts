import { AppError } from "#lib/errors.ts";
import { COUNTING_KINDS, type CountingKind, type PublishedCount } from "./types.ts";

const COLUMNS = [
  "source",
  "source_en",
  "genre",
  "level",
  "year",
  "date",
  "chars",
  "phrase",
  "printed",
  "kind",
  "excluding",
  "fitted",
  "text_hash",
  "note",
  "note_en",
] as const;
type Cells = Record<(typeof COLUMNS)[number], string>;

/**
 * Reads a file of published counts: tab-separated with a header, `#` begins a remark. Columns may stand in
 * any order; all but `phrase`, `printed`, `year`, `genre` and `level` may be missing or empty.
 *
 * @throws AppError PUBLISHED_COUNTS_INVALID with every line that cannot be read
 */
export function parsePublished(text: string, file: string): PublishedCount[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const numbered = lines.map((line, at) => ({ line, number: at + 1 })).filter(({ line }) => line.trim() !== "" && !line.startsWith("#"));
  const header = numbered[0]?.line.split("\t").map((name) => name.trim()) ?? [];
  const problems: string[] = [];
  const counts = numbered.slice(1).flatMap(({ line, number }) => {
    const cells = cellsOf(header, line.split("\t"));
    const problem = problemOf(cells);
    if (problem !== null) problems.push(`${file}:${number}: ${problem}`);
    return problem === null ? [countOf(cells)] : [];
  });
  if (problems.length > 0) throw new AppError("PUBLISHED_COUNTS_INVALID", problems.join("\n"), { where: file, status: 500 });
  return counts;
}

function cellsOf(header: readonly string[], values: readonly string[]): Cells {
  return Object.fromEntries(COLUMNS.map((name) => [name, values[header.indexOf(name)]?.trim() ?? ""])) as Cells;
}

function problemOf({ phrase, year, date, chars, printed, kind, excluding, fitted, text_hash }: Cells): string | null {
  if (phrase === "") return "phrase is empty";
  if (!/^\d{4}$/.test(year)) return `year ${JSON.stringify(year)} is no year`;
  if (date !== "" && (!/^\d{4}(-\d{2}){0,2}$/.test(date) || !date.startsWith(year)))
    return `date ${JSON.stringify(date)} is no date of that year`;
  if (!/^\d*$/.test(chars)) return `chars ${JSON.stringify(chars)} is no number`;
  if (!/^[01]?$/.test(fitted)) return "fitted is 1 or empty";
  if (!/^\d+$/.test(printed)) return `printed ${JSON.stringify(printed)} is no number`;
  if (kind !== "" && !COUNTING_KINDS.some((known) => known === kind)) return `kind is one of ${COUNTING_KINDS.join(", ")}`;
  if (kind === "excluding" && excluding === "") return "kind excluding needs the words that were left out";
  return text_hash === "" || /^[0-9a-f]{8,64}$/.test(text_hash) ? null : "text_hash is 8 to 64 digits and small letters a to f";
}

function countOf(cells: Cells): PublishedCount {
  const { source, genre, level, phrase, note } = cells;
  const excluding = cells.excluding.split("|").filter((word) => word.trim() !== "");
  const kind = (cells.kind || "string") as CountingKind;
  return {
    source,
    sourceEnglish: cells.source_en || source,
    noteEnglish: cells.note_en || note,
    genre,
    level,
    phrase,
    note,
    kind,
    excluding,
    date: cells.date,
    chars: cells.chars === "" ? null : Number(cells.chars),
    fitted: cells.fitted === "1",
    year: Number(cells.year),
    printed: Number(cells.printed),
    textHash: cells.text_hash,
  };
}
