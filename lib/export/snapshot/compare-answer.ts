import type { Cell, Column, Row } from "#lib/types.ts";

/** How many figures of an answer came out again, and what did not. */
export interface ComparedAnswer {
  figures: number;
  equal: number;
  /** One line a difference. */
  differences: string[];
}

/** Columns that belong to the store and not to the texts: ids, file names, where a text was put. */
const OF_THE_STORE = new Set(["speechId", "file", "collection", "facets", "isSample"]);
/** Columns that name a row, whether by words or by a number. */
const NAMING = new Set(["group", "label"]);

/**
 * Compares two answers to one question figure by figure, rows matched by their words and their group. Figures
 * are all cells of columns of numbers, empty ones too; a row that is missing leaves all its figures unequal.
 * Numbers must be equal to the last digit.
 */
export function compareAnswer(columns: readonly Pick<Column, "key" | "unit">[], then: readonly Row[], now: readonly Row[]): ComparedAnswer {
  const own = columns.map(({ key }) => key).filter((key) => !OF_THE_STORE.has(key));
  const names = own.filter((key) => NAMING.has(key) || then.some((row) => typeof row[key] === "string"));
  const figures = own.filter((key) => !names.includes(key) && then.some((row) => typeof row[key] === "number"));
  // A text's hash names it; what else is said of it is compared with the texts.
  const keys = names.includes("textHash") ? ["textHash"] : names;
  const found = byName(now, keys);
  const compared: ComparedAnswer = { figures: 0, equal: 0, differences: [] };
  for (const [name, rows] of byName(then, keys)) {
    const others = found.get(name) ?? [];
    found.delete(name);
    for (const [at, row] of rows.entries()) compareRow(compared, figures, name, row, others[at]);
    for (const _ of others.slice(rows.length)) compared.differences.push(`ROW_ADDED ${name}`);
  }
  for (const name of found.keys()) compared.differences.push(`ROW_ADDED ${name}`);
  return compared;
}

function byName(rows: readonly Row[], keys: readonly string[]): Map<string, Row[]> {
  const named = new Map<string, Row[]>();
  for (const row of rows) {
    const name = keys
      .flatMap((key) => (row[key] === null || row[key] === "" || row[key] === undefined ? [] : [String(row[key])]))
      .join(" · ");
    named.set(name, [...(named.get(name) ?? []), row]);
  }
  return named;
}

function compareRow(compared: ComparedAnswer, figures: readonly string[], name: string, then: Row, now: Row | undefined): void {
  compared.figures += figures.length;
  if (now === undefined) {
    compared.differences.push(`ROW_MISSING ${name}`);
    return;
  }
  for (const key of figures) {
    if ((then[key] ?? null) === (now[key] ?? null)) compared.equal += 1;
    else compared.differences.push(`FIGURE_DIFFERS ${name === "" ? "" : `${name} · `}${key}: ${shown(then[key])} -> ${shown(now[key])}`);
  }
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "–" : String(cell);
}
