import { LEVELS, type Level } from "#lib/types.ts";
import { findNames } from "./find-names.ts";
import { nameOf } from "./names.ts";
import { liesWithin, type Unit } from "./units.ts";

/**
 * The unit that a stated region means: `三亚`, `浙江温州`, `海南省三亚市`. Of units of one name the one of
 * the stated level is taken.
 *
 * @returns null for a name that the gazetteer does not know and for one that stays ambiguous (朝阳区)
 */
export function resolveRegion(value: string, level: Level | null): Unit | null {
  const text = value.replace(/[\s,，、·/\-—]/g, "");
  const whole = nameOf(text);
  return oneUnit(whole?.units ?? unitsOfChain(text), level);
}

/** Units of the last name where the text is nothing but names, each inside of the one before. */
function unitsOfChain(text: string): readonly Unit[] {
  const names = findNames(text);
  if (names.length < 2 || names.reduce((length, { start, end }) => length + end - start, 0) !== text.length) return [];
  return names
    .map(({ name }) => name.units)
    .reduce((outer, inner) => inner.filter((unit) => outer.some((around) => liesWithin(unit.code, around.code))));
}

function oneUnit(units: readonly Unit[], level: Level | null): Unit | null {
  if (units.length <= 1) return units[0] ?? null;
  const same = level !== null && LEVELS.includes(level) ? units.filter((unit) => unit.level === level) : [];
  return same.length === 1 ? (same[0] ?? null) : null;
}
