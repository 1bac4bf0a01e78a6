import type { Level } from "#lib/types.ts";
import { readGazetteerRows } from "./read-table.ts";

/** An administrative unit of GB/T 2260. */
export interface Unit {
  /** Six digits. */
  code: string;
  /** Full name, e.g. 恩施土家族苗族自治州. */
  name: string;
  level: Exclude<Level, "central">;
  /** Code of the unit right above it; null for a province. */
  parent: string | null;
}

/** Stands for the whole country where a speech is of the central level. */
export const NATION_CODE = "100000";

const read = (name: string) => readGazetteerRows(name).map(([code = "", unit = ""]) => [code, unit] as const);

const provinces = read("provinces.tsv").map(([code, name]): Unit => ({ code, name, level: "province", parent: null }));
const prefectures = read("prefectures.tsv").map(([code, name]): Unit => ({ code, name, level: "city", parent: provinceCode(code) }));
const prefectureCodes = new Set(prefectures.map(({ code }) => code));
const counties = read("counties.tsv").map(([code, name]): Unit => ({ code, name, level: "county", parent: parentOfCounty(code) }));

/** All units, provinces first, each kind by code. */
export const units: readonly Unit[] = [...provinces, ...prefectures, ...counties];
const byCode = new Map(units.map((unit) => [unit.code, unit]));

export function provinceCode(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/** Districts of a municipality and counties right under a province have no prefecture above them. */
export function parentOfCounty(code: string): string {
  const prefecture = `${code.slice(0, 4)}00`;
  return prefectureCodes.has(prefecture) ? prefecture : provinceCode(code);
}

/** The unit with this code as it is today; undefined for a code that is no unit's. */
export function unitOfCode(code: string): Unit | undefined {
  return byCode.get(code);
}

/** Level of the unit that a code belongs to, by its zeros; dissolved units have one too. */
export function levelOfCode(code: string): Level {
  if (code === NATION_CODE) return "central";
  return code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county";
}

/** True when `inner` is `outer` or lies inside it: 330106 in 330100, both in 330000, everything in 100000. */
export function liesWithin(inner: string, outer: string): boolean {
  if (inner === outer || outer === NATION_CODE) return true;
  const depth = outer.endsWith("0000") ? 2 : outer.endsWith("00") ? 4 : 6;
  return inner.slice(0, depth) === outer.slice(0, depth);
}
