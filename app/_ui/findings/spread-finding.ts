/** How evenly something stands over years, levels, speakers or speeches; Gries's DP from 0 (even) to 1, null where it cannot be said. */
export interface SpreadRow {
  part: string;
  parts: number;
  partsWith: number;
  dp: number | null;
}

/** Under this it is even, over its complement uneven; Gries gives no bounds, so what lies between is called neither. */
const EVEN = 0.25;

export interface SpreadFinding<R extends SpreadRow> {
  row: R;
  kind: "even" | "between" | "uneven";
}

/** What the finest part of the rows shows: over the speeches where they are among them; null without a DP. */
export function spreadFinding<R extends SpreadRow>(rows: readonly R[]): SpreadFinding<R> | null {
  const known = rows.filter(({ dp }) => dp !== null);
  const row = known.find(({ part }) => part === "speech") ?? known.at(-1);
  if (row === undefined || row.dp === null) return null;
  return { row, kind: row.dp <= EVEN ? "even" : row.dp >= 1 - EVEN ? "uneven" : "between" };
}
