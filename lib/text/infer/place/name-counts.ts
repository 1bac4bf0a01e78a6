import { findNames, type Unit, unitOfCode } from "../../gazetteer/index.ts";
import type { Clue, InferContext } from "../context.ts";

/** How often a text names a unit. */
export interface UnitCount {
  unit: Unit;
  /** By any of its names; a name of several units counts for each. */
  mentions: number;
  /** By its full name. */
  full: number;
  /** Different counties and districts inside of it that the text names. */
  inside: number;
  /** Sentences that name it among those who lead: 在石家庄市委、市政府的坚强领导下. */
  leads: number;
  /** A sentence that names it, the first one near an end of the text where there is one. */
  clue: Clue;
}

/** A full name that runs on into another word: 合作市场, 新区域. */
const LED = /[委府][^。;]{0,14}(?:领导下|部署)/;
const RUNS_ON = /^(?:场|政|民|容|域|级|区|县|值|辖|直)/;

const counted = new WeakMap<readonly Clue[], Map<string, UnitCount>>();

/** Counts the units that the body names, by code. */
export function unitCounts({ clues }: InferContext): Map<string, UnitCount> {
  const known = counted.get(clues);
  if (known !== undefined) return known;
  const counts = new Map<string, UnitCount>();
  for (const clue of clues) {
    const found = findNames(clue.match);
    const led = found.length > 0 && LED.test(clue.match);
    for (const { name, end } of found) {
      if (name.isFull && RUNS_ON.test(clue.match.slice(end, end + 1))) continue;
      for (const unit of name.units) {
        const count = add(counts, unit, name.isFull, clue);
        if (led) count.leads += 1;
      }
    }
  }
  for (const { unit } of counts.values()) {
    const parent = unit.level === "county" && unit.parent !== null ? counts.get(unit.parent) : undefined;
    if (parent !== undefined) parent.inside += 1;
  }
  counted.set(clues, counts);
  return counts;
}

function add(counts: Map<string, UnitCount>, unit: Unit, isFull: boolean, clue: Clue): UnitCount {
  const count = counts.get(unit.code) ?? { unit, mentions: 0, full: 0, inside: 0, leads: 0, clue };
  count.mentions += 1;
  if (isFull) count.full += 1;
  if (clue.position > 0.95 && count.clue.position <= 0.95) count.clue = clue;
  counts.set(unit.code, count);
  return count;
}

/** True when what the unit lies in is said to lead. */
export function parentLeads(counts: ReadonlyMap<string, UnitCount>, unit: Unit): boolean {
  return unit.parent !== null && (counts.get(unit.parent)?.leads ?? 0) > 0;
}

/** True when the text names what the unit lies in. */
export function namesParent(counts: ReadonlyMap<string, UnitCount>, unit: Unit): boolean {
  for (let code = unit.parent; code !== null; code = unitOfCode(code)?.parent ?? null)
    if ((counts.get(code)?.mentions ?? 0) > 0) return true;
  return false;
}
