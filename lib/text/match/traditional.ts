/**
 * Traditional characters to simplified ones, for matching only. OpenCC's tables (opencc-js, `tw` to `cn`)
 * decide; vocabulary is never changed. A clause (a run of Han characters) is converted when it holds a
 * character that simplified texts do not use, so that a simplified text that says 乾隆 or 编著 is left alone.
 */

import { Converter } from "opencc-js/t2cn";
import table from "../data/traditional.json" with { type: "json" };
import { TRADITIONAL, UNIT_CLASS } from "./unit-classes.ts";

type Convert = (text: string) => string;

const MAX_PASSES = 4;

/** Changed by OpenCC and yet at home in simplified texts: they show nothing about a clause. */
const SHARED_WITH_SIMPLIFIED = new Set("么乾著夥徵於摺醣拚捱榘菸薹袷麴吒〇");

/**
 * Characters that simplified texts use in other words (瞭望, 神祇, 乾隆, 宫商角徵羽, 狼藉), and the words in
 * which they stand for another one.
 */
const WORDS: readonly (readonly [from: RegExp, to: string])[] = [
  [/瞭(?=解|然|如指)|(?<=明)瞭/gu, "了"],
  [/(?<![神地天])祇(?=\p{Script=Han})(?![园洹陀])|(?<=地)祇(?=[争有是能要会见需])/gu, "只"],
  [/乾(?=[部杯活净燥脆旱粮洗群劲事预涉货枯涸渴扰警校果线流])/gu, "干"],
  [/(?<=[能若骨主苦实才饼晒烘擦风树精肯敢巧烤])乾(?![隆坤县陵安元清卦])/gu, "干"],
  [/徵(?=[求收集兵用税地询文召途])|(?<=[象特表])徵/gu, "征"],
  [/藉(?=[助口此由故])|(?<=凭)藉/gu, "借"],
  [/夥(?=[伴同计])|(?<=[合团散入大])夥/gu, "伙"],
];
const IN_WORDS = "瞭祇";
/** Only a reason to look for words: beside other traditional characters they are left to OpenCC. */
const ONLY_IN_WORDS = "乾徵藉夥";

const singles = readSingles();
// Most corpora hold no traditional clause, and building OpenCC's tables takes longer than reading a speech.
let convert: Convert | null = null;
let simplifiedOnly: Set<string> | null = null;

/**
 * Simplified form of every traditional character, and marks the unambiguous ones in the class table. The
 * table is OpenCC's answer for each Han unit by itself, written down; a test compares the two.
 */
function readSingles(): Map<string, string> {
  const simplified = [...table.simplified];
  const map = new Map([...table.traditional].map((character, index) => [character, simplified[index] ?? character]));
  for (const character of map.keys()) if (!SHARED_WITH_SIMPLIFIED.has(character)) UNIT_CLASS[character.charCodeAt(0)] = TRADITIONAL;
  for (const character of IN_WORDS + ONLY_IN_WORDS) UNIT_CLASS[character.charCodeAt(0)] = TRADITIONAL;
  return map;
}

/**
 * Simplified forms that traditional texts do not use (not in Big5): they show that a clause mixes both
 * scripts.
 */
function buildSimplifiedOnly(): Set<string> {
  const only = new Set(singles.values());
  const big5 = new TextDecoder("big5");
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  }
  for (const character of big5.decode(new Uint8Array(bytes))) only.delete(character);
  return only;
}

/**
 * Converts one clause of Han characters and returns one simplified character (one or two units) for each code
 * point of the clause. Converting the result again changes nothing. In a clause that mixes both scripts, and
 * where OpenCC would change the number of characters, each character is converted by itself: OpenCC's phrases
 * are spelled in traditional characters only.
 */
export function simplifyClause(clause: string): string[] {
  let characters = [...clause];
  for (let pass = 0; pass < MAX_PASSES && characters.some(isTraditional); pass++) characters = simplifyOnce(characters);
  return [...WORDS.reduce((text, [from, to]) => text.replace(from, to), characters.join(""))];
}

function simplifyOnce(characters: string[]): string[] {
  simplifiedOnly ??= buildSimplifiedOnly();
  if (!characters.some((character) => simplifiedOnly?.has(character))) {
    convert ??= Converter({ from: "tw", to: "cn" });
    const converted = [...convert(characters.join(""))];
    if (converted.length === characters.length) return converted;
  }
  return characters.map((character) => (isTraditional(character) ? (singles.get(character) ?? character) : character));
}

/** True for a character that only traditional texts use. */
export function isTraditional(character: string): boolean {
  return character.length === 1 && UNIT_CLASS[character.charCodeAt(0)] === TRADITIONAL && !ONLY_IN_WORDS.includes(character);
}
