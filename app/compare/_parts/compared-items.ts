import type { ComparedItem } from "./apart-finding.ts";
import { type CompareRow, rateIn, valueIn } from "./side-figures.ts";

/** A rate counts occurrences per so many characters; a share is of all. */
const PER = { slogan: 10_000, theme: 1 } as const;

/**
 * The slogans or themes of the first two sides with their counts and what these were divided by, read from the rows
 * themselves: the first row of a side that has any says it. A side that has none is as long as its metric says.
 */
export function comparedItems(rows: readonly CompareRow[], kind: keyof typeof PER): ComparedItem[] {
  const own = rows.filter((row) => row.kind === kind);
  const [sizeTarget, sizeReference] = [0, 1].map(
    (at) => sizeOf(own, at, PER[kind]) ?? metric(rows, kind === "slogan" ? "chars" : "sentences", at),
  );
  return own.map((row) => ({
    item: row.metric,
    countTarget: valueIn(row, 0) ?? 0,
    sizeTarget: sizeTarget ?? 0,
    countReference: valueIn(row, 1) ?? 0,
    sizeReference: sizeReference ?? 0,
  }));
}

function sizeOf(rows: readonly CompareRow[], at: number, per: number): number | null {
  const said = rows.find((row) => (valueIn(row, at) ?? 0) > 0 && (rateIn(row, at) ?? 0) > 0);
  return said === undefined ? null : Math.round((per * valueIn(said, at)!) / rateIn(said, at)!);
}

function metric(rows: readonly CompareRow[], name: string, at: number): number | null {
  const row = rows.find(({ kind, metric }) => kind === "metric" && metric === name);
  return row === undefined ? null : valueIn(row, at);
}
