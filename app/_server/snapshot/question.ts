import { csvOfResult, type SnapshotSection } from "#lib/export/index.ts";
import { formatCell } from "#lib/format/index.ts";
import { noteText, type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { AnalysisResult, Cell, Column } from "#lib/types.ts";
import type { ThemeNames } from "../names-of-themes.ts";

interface SectionWords {
  id: string;
  title: string;
  subtitle?: string;
  chart?: string | null;
  /** Columns of the table on the page; the CSV has all. */
  columns: readonly string[];
  rows?: number;
}

const SHOWN_ROWS = 100;
const VOCABULARY = { level: "levels", genre: "genres", kind: "kinds" } as const;

/**
 * An answer as a section of a snapshot: cells as on the pages, and all of it as CSV. `names` are needed where
 * a column is of themes.
 */
export function sectionOf(result: AnalysisResult, words: SectionWords, t: Translate, names?: ThemeNames): SnapshotSection {
  const shown = words.columns.flatMap((key) => result.columns.find((column) => column.key === key) ?? []);
  return {
    id: words.id,
    title: words.title,
    subtitle: words.subtitle ?? "",
    chart: words.chart ?? null,
    header: shown.map(({ label }) => label),
    rows: result.rows
      .slice(0, words.rows ?? SHOWN_ROWS)
      .map((row) => shown.map((column) => cellText(row[column.key] ?? null, column, t, names))),
    rowCount: result.rows.length,
    notes: result.notes.map((note) => noteText(note, t.locale)),
    csv: [...csvOfResult(result)].join(""),
    question: {
      id: words.id,
      analysis: result.analysis,
      params: result.params,
      columns: result.columns.map(({ key, unit }) => ({ key, unit })),
      rows: result.rows,
    },
  };
}

function cellText(value: Cell, column: Column, t: Translate, names?: ThemeNames): string {
  if (column.key === "theme" && typeof value === "string" && names !== undefined) return names.nameOf(value);
  const list = Object.entries(VOCABULARY).find(([key]) => key === column.key)?.[1];
  return list !== undefined && typeof value === "string" ? valueLabel(list, value, t.locale) : formatCell(value, column, t.locale);
}
