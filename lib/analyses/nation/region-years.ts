import type { SpeechFacts } from "#lib/queries/index.ts";
import { levelOfCode, NATION_CODE, unitOfCode } from "#lib/text/gazetteer/index.ts";
import type { Note } from "#lib/types.ts";

/** A unit that speaks: the centre, a province, a city, a county. */
export interface Place {
  /** Six digits of GB/T 2260, 100000 for the centre; null where the name alone is known. */
  regionCode: string | null;
  /** Null for the centre. */
  region: string | null;
  level: string | null;
}

/** What one place said in one year. */
export interface RegionYear extends Place {
  year: number;
  /** Positions in the corpus, ascending. */
  members: number[];
}

/**
 * The place that a speech speaks for; null for a speech whose place is not known. A leader of the centre
 * speaks for the centre, wherever he stands.
 */
export function placeOf({ level, region, regionCode }: Pick<SpeechFacts, "level" | "region" | "regionCode">): Place | null {
  if (level === "central" || regionCode === NATION_CODE) return { regionCode: NATION_CODE, region: null, level: "central" };
  if (regionCode !== null) return { regionCode, region, level: levelOfCode(regionCode) };
  return region === null ? null : { regionCode: null, region, level };
}

/** Names a place uniquely; orders by code, and those without a code behind by name. */
export function placeKey({ regionCode, region }: Place): string {
  return regionCode ?? `~${region}`;
}

export const PANEL_UNITS = ["place", "province"] as const;
/** What stands in one row: every unit for itself, or a province with all that lies inside it. */
export type PanelUnit = (typeof PANEL_UNITS)[number];

/**
 * The province that a place lies in, itself for a province and the centre; a place without a code stays what
 * it is.
 */
function provincePlace(place: Place): Place {
  if (place.regionCode === null || place.regionCode === NATION_CODE) return place;
  const regionCode = `${place.regionCode.slice(0, 2)}0000`;
  return { regionCode, region: unitOfCode(regionCode)?.name ?? place.region, level: "province" };
}

/**
 * Groups speeches by place and year: by code, then by year. Notes say how many speeches have no year or no
 * place.
 */
export function regionYears(
  speeches: readonly SpeechFacts[],
  members: readonly number[],
  unit: PanelUnit = "place",
): { cells: RegionYear[]; notes: Note[] } {
  const cells = new Map<string, RegionYear>();
  const left = { undated: 0, unplaced: 0 };
  for (const index of members) {
    const speech = speeches[index]!;
    const own = placeOf(speech);
    const place = own !== null && unit === "province" ? provincePlace(own) : own;
    if (speech.year === null) left.undated += 1;
    else if (place === null) left.unplaced += 1;
    else {
      const key = `${placeKey(place)} ${speech.year}`;
      const cell = cells.get(key) ?? { ...place, year: speech.year, members: [] };
      cell.members.push(index);
      cells.set(key, cell);
    }
  }
  return { cells: [...cells.values()].sort(byPlace), notes: leftNotes(left) };
}

function byPlace(a: RegionYear, b: RegionYear): number {
  const [left, right] = [placeKey(a), placeKey(b)];
  return left < right ? -1 : left > right ? 1 : a.year - b.year;
}

function leftNotes({ undated, unplaced }: { undated: number; unplaced: number }): Note[] {
  return [
    ...(undated === 0 ? [] : [{ code: "UNDATED_LEFT_OUT", values: { speeches: undated } }]),
    ...(unplaced === 0 ? [] : [{ code: "UNPLACED_LEFT_OUT", values: { speeches: unplaced } }]),
  ];
}
