import type { ChangedRow } from "./change-finding.ts";

/** One item of two sides with its part of their difference, in bits. */
export interface ShiftedRow extends ChangedRow {
  contribution: number;
}

/** The item that makes most of the difference on one side, and whether its own difference holds. */
export interface ShiftedItem {
  item: string;
  holds: boolean;
}

/** What makes the difference of two sides: the heaviest item of each; null on a side that has none. */
export interface ShiftFinding {
  up: ShiftedItem | null;
  down: ShiftedItem | null;
}

/** The finding of rows in any order; null where no item differs. */
export function shiftFinding(rows: readonly ShiftedRow[]): ShiftFinding | null {
  const heaviest = (direction: "up" | "down"): ShiftedItem | null => {
    const [first] = rows.filter((row) => row.direction === direction).sort((a, b) => b.contribution - a.contribution);
    return first === undefined ? null : { item: first.item, holds: first.verdict === "holds" };
  };
  const [up, down] = [heaviest("up"), heaviest("down")];
  return up === null && down === null ? null : { up, down };
}
