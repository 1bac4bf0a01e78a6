import type { speeches } from "#lib/analyses/corpus/speeches.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { readSort, sortRows } from "../../_ui/tables/sort-rows.ts";

type Listed = Pick<RowOf<typeof speeches>, "title" | "file" | "date" | "flags" | "suggestions">;

/** What a row says of values that a person may take over. */
export type Suggesting = Pick<RowOf<typeof speeches>, "speechId" | "title" | "suggestedYear" | "suggestedFrom" | "suggestions">;

/** A value that the text suggests for a field that has none; of a date its year. */
export interface Suggested {
  field: "date" | "level" | "region" | "office" | "genre" | "occasion";
  value: string;
  sentence: string | null;
}

/** The suggestions of a row, its year first; none for a row without. */
export function suggestionsOf(row: Suggesting): Suggested[] {
  const others: Suggested[] = row.suggestions === "" ? [] : JSON.parse(row.suggestions);
  return row.suggestedYear === null
    ? others
    : [{ field: "date", value: String(row.suggestedYear), sentence: row.suggestedFrom }, ...others];
}

/** Rows whose title or file name contains what was typed, whatever its case and width; all without it. */
export function searchTitles<R extends Listed>(rows: readonly R[], typed: string | null): R[] {
  const wanted = fold(typed ?? "");
  return rows.filter((row) => fold(`${row.title}\n${row.file}`).includes(wanted));
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/ /g, "");
}

/**
 * Flags of a speech that still stand; a missing date is one even where the file's check found another doubt,
 * a date that was set since is none.
 */
export function standingFlags(row: Pick<Listed, "date" | "flags">): string[] {
  const flags = row.flags.split(" ").filter((flag) => flag !== "" && flag !== "UNDATED");
  return row.date === null && !flags.includes("STATED_DATE_UNREAD") ? ["UNDATED", ...flags] : flags;
}

/** Speeches that a person should look at: undated ones first, then those with doubts or suggestions. */
export function speechesToFix<R extends Listed>(rows: readonly R[]): R[] {
  const doubtful = rows.filter((row) => standingFlags(row).length > 0 || row.suggestions !== "");
  return [...doubtful.filter((row) => row.date === null), ...doubtful.filter((row) => row.date !== null)];
}

/** What a row is marked as: a sample, or the collection that it was put into; nothing for the default one. */
export function marksOf({ isSample, collection }: Pick<RowOf<typeof speeches>, "isSample" | "collection">): string[] {
  if (isSample) return ["sample"];
  return collection === "main" ? [] : [collection];
}

/**
 * The rows of the table in the order that the address asks for; without one those that a person should look at, then the
 * newest.
 */
export function libraryRows(result: ResultOf<typeof speeches>, search: URLSearchParams, path: string) {
  const sort = readSort(search, path, result, "-date");
  const rows = sortRows(searchTitles(result.rows, search.get("title")), sort);
  if (search.has("sort")) return { sort, rows };
  const first = new Set(speechesToFix(rows));
  return { sort, rows: [...first, ...rows.filter((row) => !first.has(row))] };
}
