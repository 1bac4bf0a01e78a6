import type { Level } from "#lib/types.ts";
import { liesWithin, type Unit } from "../../gazetteer/index.ts";
import { namesParent, type UnitCount } from "./name-counts.ts";

/** The unit that a text names most, and how sure it is its own. */
export interface BodyUnit {
  unit: Unit;
  confidence: number;
  sentence: string;
}

const MENTIONS_MIN = 3;
/** Other units are named in passing; the own one stands far above them. */
const LEAD_MIN = 2.5;
const SURE_MENTIONS = 8;
const SURE_LEAD = 4;
const ABROAD = new Set(["710000", "810000", "820000"]);
const isMunicipality = ({ level, name }: Unit) => level === "province" && name.endsWith("市");

/**
 * What a unit must be to be the speaker's own. `kind` is how the text calls its unit (市, 自治州 …); null
 * when it does not.
 */
export interface Wanted {
  level: Exclude<Level, "central">;
  kind: string | null;
  belowPrefecture: boolean;
}

const endsWithKind = (unit: Unit, kind: string | null) =>
  kind === null || unit.name.endsWith(kind) || (kind === "州" && unit.name.endsWith("自治州"));

/**
 * Kind and rank fit. A city may be a prefecture, a municipality or a county-level city; only the name tells.
 */
export function fits(unit: Unit, { level, kind, belowPrefecture }: Wanted): boolean {
  if (!endsWithKind(unit, kind)) return false;
  if (level !== "city") return unit.level === level && !(level === "province" && kind === null && isMunicipality(unit));
  if (unit.level === "county") return unit.name.endsWith("市") && (kind === "市" || belowPrefecture);
  return !belowPrefecture && (unit.level === "city" || isMunicipality(unit));
}

/** Stems of counties are everyday words (合作, 资源): the text must give the full name, or the unit above. */
function isCredible(count: UnitCount, counts: ReadonlyMap<string, UnitCount>): boolean {
  if (ABROAD.has(count.unit.code)) return false;
  if (count.unit.level !== "county") return true;
  return count.full >= 3 || (namesParent(counts, count.unit) && (count.full >= 1 || count.mentions >= 6));
}

/** The unit of the wanted kind that the text names by far the most; null when none stands out. */
export function bodyUnit(counts: ReadonlyMap<string, UnitCount>, wanted: Wanted): BodyUnit | null {
  const ranked = [...counts.values()]
    .filter((count) => fits(count.unit, wanted) && isCredible(count, counts))
    .sort((a, b) => b.mentions - a.mentions || b.inside - a.inside || (a.unit.code < b.unit.code ? -1 : 1));
  const [best, ...others] = ranked;
  if (best === undefined || best.mentions < MENTIONS_MIN) return null;
  // What lies inside is no rival: a prefecture's report names its larger cities often.
  const second = others.find(({ unit }) => !liesWithin(unit.code, best.unit.code));
  const lead = best.mentions / Math.max(1, second?.mentions ?? 0);
  if (second !== undefined && lead < LEAD_MIN) return null;
  const sure = best.mentions >= SURE_MENTIONS && lead >= SURE_LEAD;
  return { unit: best.unit, confidence: sure ? 0.9 : 0.75, sentence: best.clue.shown };
}
