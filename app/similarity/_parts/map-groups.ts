import { INKS, neutralInk, type PointGroup } from "#lib/charts/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";

/** What the points of a map are coloured by. */
export const MAP_COLOURS = ["level", "year"] as const;
export type MapColour = (typeof MAP_COLOURS)[number];

interface MapRow {
  level: string | null;
  year: number | null;
}
/** Spans of years that can be told apart by how full a point is. */
const MOST_SPANS = 4;
const NONE: Omit<PointGroup, "label"> = { key: "none", ink: INKS.muted };

/** The groups that occur, in their order, unknown ones last, and the group of each row. */
export function mapGroups(
  rows: readonly MapRow[],
  colour: MapColour,
  t: Translate,
): { groups: PointGroup[]; groupOf: (row: MapRow) => PointGroup } {
  const none = { ...NONE, label: t(colour === "level" ? "similarity.noLevel" : "similarity.noYear") };
  const known = colour === "level" ? levelGroups(rows, t) : yearGroups(rows);
  const groupOf = (row: MapRow) => known.find(({ holds }) => holds(row))?.group ?? none;
  const groups = known.map(({ group }) => group);
  return { groups: rows.some((row) => groupOf(row) === none) ? [...groups, none] : groups, groupOf };
}

interface Known {
  group: PointGroup;
  holds: (row: MapRow) => boolean;
}

/** Levels by how many speeches each has, so that a level's colour does not change while others come and go. */
function levelGroups(rows: readonly MapRow[], t: Translate): Known[] {
  const counts = new Map<string, number>();
  for (const { level } of rows) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  const levels = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([level]) => level);
  return levels.map((level, at) => ({
    group: { key: `level-${level}`, label: valueLabel("levels", level, t.locale), ink: neutralInk(at) },
    holds: (row) => row.level === level,
  }));
}

/** Spans of equal length from the first year to the last: the later, the fuller the point. */
export function yearGroups(rows: readonly MapRow[]): Known[] {
  const years = rows.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const length = Math.ceil((last - first + 1) / MOST_SPANS);
  const spans = Math.ceil((last - first + 1) / length);
  return Array.from({ length: spans }, (_, at) => {
    const [from, to] = [first + at * length, Math.min(last, first + (at + 1) * length - 1)];
    const group = {
      key: `years-${from}`,
      label: from === to ? `${from}` : `${from}–${to}`,
      ink: INKS.accent,
      fill: at / Math.max(1, spans - 1),
    };
    return { group, holds: ({ year }) => year !== null && year >= from && year <= to };
  });
}
