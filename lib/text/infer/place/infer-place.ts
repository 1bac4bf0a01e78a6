import type { Level } from "#lib/types.ts";
import { levelOfCode, NATION_CODE, nameOf, type Unit } from "../../gazetteer/index.ts";
import type { InferContext } from "../context.ts";
import { type InferredLevel, inferLevel } from "../level.ts";
import { inferRegion } from "../region.ts";
import { type BodyUnit, bodyUnit, fits, type Wanted } from "./body-unit.ts";
import { fileUnits } from "./file-units.ts";
import { namesParent, parentLeads, type UnitCount, unitCounts } from "./name-counts.ts";
import { type SpeakingOrgan, speakingOrgans } from "./speaking.ts";

/** A speaker's place: the unit's full name, and its code where the gazetteer knows the unit. */
export interface InferredRegion {
  value: string | null;
  code: string | null;
  confidence: number;
  sentence: string;
  /** The file's name says so, not the text. */
  fromFile: boolean;
}

export interface InferredPlace {
  level: InferredLevel | null;
  region: InferredRegion | null;
  /** The file is named after a place from which the text does not speak. */
  fileContradicts: boolean;
}

const TIES = ["represents", "head", "title", "led"] as const;
const LEVEL_SURE = 0.6;

/** The unit that the speaker is tied to by name, by the strongest tie. */
function namedOrgan(organs: readonly SpeakingOrgan[]): SpeakingOrgan | null {
  for (const tie of TIES) {
    const named = organs.filter((candidate) => candidate.tie === tie && candidate.organ.units.length > 0);
    if (named[0] !== undefined) return (tie === "led" ? named.at(-1) : named[0]) ?? null;
  }
  return null;
}

/**
 * Which of a name's units: the one whose kind fits, then the one whose province or prefecture the text names;
 * null when both stay open.
 */
function oneOf(units: readonly Unit[], counts: ReadonlyMap<string, UnitCount>, wanted: Wanted | null): Unit | null {
  const fitting = wanted === null ? units : units.filter((unit) => fits(unit, wanted));
  if (fitting.length <= 1) return fitting[0] ?? null;
  const placed = fitting.filter((unit) => namesParent(counts, unit));
  if (placed.length <= 1) return placed[0] ?? null;
  const led = placed.filter((unit) => parentLeads(counts, unit));
  return led.length === 1 ? (led[0] ?? null) : null;
}

function wantedOf(level: InferredLevel | null, organs: readonly SpeakingOrgan[]): Wanted | null {
  if (level === null || level.level === "central") return null;
  const kinds = organs.map(({ organ, tie, belowPrefecture }) => ({
    kind: /(?:自治区|自治州|自治县|自治旗|[省市州盟县区旗])$/.exec(organ.unitText)?.[0] ?? null,
    tie,
    belowPrefecture,
  }));
  const strongest = TIES.map((tie) => kinds.find((entry) => entry.tie === tie)).find((entry) => entry !== undefined);
  const belowPrefecture = kinds.some((entry) => entry.belowPrefecture);
  const kind = strongest?.kind ?? null;
  return { level: belowPrefecture && kind === "市" ? "city" : level.level, kind, belowPrefecture };
}

/**
 * Level and region of the speaker's body, from what ties the speaker to a place, then the file's name, then
 * the names in the body.
 */
export function inferPlace(context: InferContext, file: string): InferredPlace {
  const organs = speakingOrgans(context);
  const level = inferLevel(context, organs);
  const counts = unitCounts(context);
  const filed = fileUnits(file);
  if (level?.level === "central") {
    const region = { value: null, code: NATION_CODE, confidence: level.confidence, sentence: level.sentence, fromFile: false };
    return { level, region, fileContradicts: level.confidence >= LEVEL_SURE && filed.length > 0 };
  }
  const wanted = wantedOf(level, organs);
  const named = namedOrgan(organs);
  const tied = named === null ? null : oneOf(named.organ.units, counts, named.organ.level === wanted?.level ? wanted : null);
  const body = wanted === null ? null : bodyUnit(counts, wanted);
  if (named !== null && tied !== null) return tiedPlace(named, tied, level, filed);
  return filedPlace({ filed, counts, wanted, level, body }) ?? bodyPlace(body, level) ?? calledPlace(context, level, wanted);
}

const CONFIDENCE_OF_TIE = { represents: 0.97, head: 0.95, title: 0.92, led: 0.9 } as const;

function tiedPlace({ tie, clue }: SpeakingOrgan, unit: Unit, level: InferredLevel | null, filed: readonly Unit[]): InferredPlace {
  const region = { value: unit.name, code: unit.code, confidence: CONFIDENCE_OF_TIE[tie], sentence: clue.shown, fromFile: false };
  return {
    level: levelOf(unit, level, region),
    region,
    fileContradicts: filed.length > 0 && !filed.some(({ code }) => code === unit.code),
  };
}

interface Filed {
  filed: readonly Unit[];
  counts: ReadonlyMap<string, UnitCount>;
  wanted: Wanted | null;
  level: InferredLevel | null;
  body: BodyUnit | null;
}

/** The file's name, unless the text speaks from elsewhere; null when the name says nothing that fits. */
function filedPlace({ filed, counts, wanted, level, body }: Filed): InferredPlace | null {
  if (filed.length === 0) return null;
  const unit = oneOf(filed, counts, wanted);
  if (unit === null) return null;
  const mentions = counts.get(unit.code)?.mentions ?? 0;
  if (body !== null && body.unit.code !== unit.code && mentions * 2 < (counts.get(body.unit.code)?.mentions ?? 0))
    return { ...(bodyPlace(body, level) ?? { level, region: null }), fileContradicts: true };
  const confidence = mentions >= 3 ? 0.97 : mentions > 0 ? 0.92 : 0.8;
  const sentence = counts.get(unit.code)?.clue.shown ?? unit.name;
  const region = { value: unit.name, code: unit.code, confidence, sentence, fromFile: true };
  return { level: levelOf(unit, level, region), region, fileContradicts: false };
}

function bodyPlace(body: BodyUnit | null, level: InferredLevel | null): InferredPlace | null {
  if (body === null) return null;
  const region = { value: body.unit.name, code: body.unit.code, confidence: body.confidence, sentence: body.sentence, fromFile: false };
  return { level: levelOf(body.unit, level, region), region, fileContradicts: false };
}

/** A unit that is known has its rank by its code: a municipality is a province, 昆山市 a county. */
function levelOf(unit: Unit, level: InferredLevel | null, region: { confidence: number; sentence: string }): InferredLevel {
  const byCode: Level = levelOfCode(unit.code);
  if (level?.level === byCode) return { ...level, confidence: Math.max(level.confidence, region.confidence) };
  return { level: byCode, confidence: region.confidence, sentence: region.sentence };
}

/** Below the line: 朝阳区 is suggested as it stands, and a person says which. */
const AMBIGUOUS = 0.5;

/**
 * The place by whose name a title or an organ is called. Of several units of one name nothing said which:
 * 朝阳区 alone is no place. A name that no table knows is taken as it stands.
 */
function calledPlace(context: InferContext, level: InferredLevel | null, wanted: Wanted | null): InferredPlace {
  const called = inferRegion(context);
  if (called === null) return { level, region: null, fileContradicts: false };
  const [unit, other] = nameOf(called.value)?.units ?? [];
  if (unit === undefined) return { level, region: { ...called, code: null, fromFile: false }, fileContradicts: false };
  if (other !== undefined)
    return { level, region: { ...called, code: null, confidence: AMBIGUOUS, fromFile: false }, fileContradicts: false };
  if (wanted !== null && !fits(unit, wanted)) return { level, region: null, fileContradicts: false };
  const region = { ...called, value: unit.name, code: unit.code, fromFile: false };
  return { level: levelOf(unit, level, region), region, fileContradicts: false };
}
