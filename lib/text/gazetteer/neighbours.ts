import { readGazetteerRows } from "./read-table.ts";

const borders = new Map(readGazetteerRows("province-borders.tsv").map(([code = "", list = ""]) => [code, new Set(list.split(" "))]));

/**
 * True for two units of one rank that lie side by side: provinces with a common border; cities, or counties, of
 * one province or one prefecture. Codes of GB/T 2260; a unit is no neighbour of itself.
 *
 * @example areNeighbours("330000", "360000") // true: Zhejiang and Jiangxi
 */
export function areNeighbours(one: string, other: string): boolean {
  const rank = rankOf(one);
  if (one === other || rank !== rankOf(other)) return false;
  if (rank === 2) return borders.get(one.slice(0, 2))?.has(other.slice(0, 2)) ?? false;
  return one.slice(0, rank - 2) === other.slice(0, rank - 2);
}

/** Digits of a code that say something: 2 for a province, 4 for a city, 6 for a county. */
const rankOf = (code: string) => (code.endsWith("0000") ? 2 : code.endsWith("00") ? 4 : 6);
