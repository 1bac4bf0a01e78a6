import { mixPair } from "../match/start-filter.ts";
import { readGazetteerRows } from "./read-table.ts";
import { shortNames } from "./short-names.ts";
import { levelOfCode, parentOfCounty, provinceCode, type Unit, unitOfCode, units } from "./units.ts";

/** A name and the units that it may mean. */
export interface Name {
  text: string;
  units: Unit[];
  /** The full name of each of its units, today's or a former one. */
  isFull: boolean;
}

/** What a county, a city and a district may have been before: ranks rise, they do not fall. */
const OLD_KINDS: Record<string, readonly string[]> = { 市: ["县"], 区: ["县", "市"] };
const NONE: readonly Name[] = [];
const names = new Map<string, Name>();

function add(text: string, unit: Unit, isFull: boolean): void {
  const known = names.get(text);
  if (known === undefined) names.set(text, { text, units: [unit], isFull });
  else if (isFull && !known.isFull) names.set(text, { text, units: [unit], isFull });
  else if (known.isFull === isFull && !known.units.includes(unit)) known.units.push(unit);
}

function formerUnit(name: string, code: string): Unit {
  const today = unitOfCode(code);
  if (today !== undefined) return today;
  const level = levelOfCode(code) === "city" ? "city" : "county";
  return { code, name, level, parent: level === "city" ? provinceCode(code) : parentOfCounty(code) };
}

function addFormer(name: string, code: string): void {
  const unit = formerUnit(name, code);
  add(name, unit, true);
  const stem = name.replace(/(?:地区|市|盟)$/, "");
  if (unit.level === "city" && !names.has(stem)) add(stem, unit, false);
}

/**
 * A county that became a city or a district is still found by its old kind, where its stem is one unit's
 * alone.
 */
function addOldKinds(): void {
  const byStem = new Map<string, Unit[]>();
  for (const unit of units) {
    const stem = unit.name.slice(0, -1);
    if (unit.level === "county" && stem.length >= 2) byStem.set(stem, [...(byStem.get(stem) ?? []), unit]);
  }
  for (const [stem, [unit, other]] of byStem) {
    if (unit === undefined || other !== undefined) continue;
    for (const kind of OLD_KINDS[unit.name.slice(-1)] ?? []) if (!names.has(stem + kind)) add(stem + kind, unit, true);
  }
}

for (const unit of units) add(unit.name, unit, true);
for (const [name = "", code = ""] of readGazetteerRows("former-names.tsv")) addFormer(name, code);
for (const unit of units) for (const short of shortNames(unit.name, unit.level)) add(short, unit, false);
for (const [name = "", code = ""] of readGazetteerRows("short-names.tsv")) {
  const unit = unitOfCode(code);
  if (unit !== undefined) add(name, unit, false);
}
addOldKinds();

/** What a name may mean; undefined for a name that the gazetteer does not know. */
export function nameOf(text: string): Name | undefined {
  return names.get(text);
}

/** Longest names first, by their first two signs: what a scan of a text asks. */
const byStart = new Map<string, Name[]>();
/** Whether it is worth asking, at the slot of the two signs: few pairs of a text begin a name. */
const starts = new Uint8Array(65536);
const slotOf = (first: number, second: number) => mixPair(first, second) & 0xffff;
for (const name of names.values()) {
  const start = name.text.slice(0, 2);
  starts[slotOf(start.charCodeAt(0), start.charCodeAt(1))] = 1;
  if (start.length === 2) byStart.set(start, [...(byStart.get(start) ?? []), name]);
}
for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length);

/** Names that begin with the two units of a text at a place, longest first. */
export function namesStartingAt(text: string, at: number): readonly Name[] {
  if (starts[slotOf(text.charCodeAt(at), text.charCodeAt(at + 1))] === 0) return NONE;
  return byStart.get(text.slice(at, at + 2)) ?? NONE;
}
