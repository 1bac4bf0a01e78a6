/** One item of two sides: the side that has more of it, and whether the noise meter found that it holds. */
export interface ChangedRow {
  item: string;
  direction: "up" | "down" | "same";
  verdict: string;
}

/** What differs between two sides, as far as it holds. */
export interface ChangeFinding {
  /** Items listed, and how many of their differences hold. */
  listed: number;
  sure: number;
  /** The first item that the target has more of and the first that the reference has, in the order of the rows; null without one. */
  up: string | null;
  down: string | null;
}

/** The finding of rows that come strongest first; null without rows. */
export function changeFinding(rows: readonly ChangedRow[]): ChangeFinding | null {
  if (rows.length === 0) return null;
  const sure = rows.filter(({ verdict, direction }) => verdict === "holds" && direction !== "same");
  const first = (direction: "up" | "down") => sure.find((row) => row.direction === direction)?.item ?? null;
  return { listed: rows.length, sure: sure.length, up: first("up"), down: first("down") };
}
