/**
 * Traditional characters to simplified ones, for matching only. OpenCC's tables (opencc-js, `tw` to `cn`) decide; vocabulary is never changed.
 * A clause (a run of Han characters) is converted when it holds a character that simplified texts do not use, so that a simplified text
 * that says 乾隆 or 编著 is left alone.
 */

import { Converter } from "opencc-js/t2cn";
import { HAN_UNITS } from "./han.ts";
import { TRADITIONAL, UNIT_CLASS } from "./unit-classes.ts";

const convert = Converter({ from: "tw", to: "cn" });
const MAX_PASSES = 4;

/** Changed by OpenCC and yet at home in simplified texts: they show nothing about a clause. */
const SHARED_WITH_SIMPLIFIED = new Set("么乾著夥徵於摺醣拚捱榘菸薹袷麴吒〇");

const singles = buildSingles();

/** Simplified form of every traditional character, and marks the unambiguous ones in the class table. */
function buildSingles(): Map<string, string> {
  const map = new Map<string, string>();
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    if (HAN_UNITS[unit] !== 1) continue;
    const character = String.fromCharCode(unit);
    const simplified = convert(character);
    if (simplified === character) continue;
    map.set(character, simplified);
    if (!SHARED_WITH_SIMPLIFIED.has(character)) UNIT_CLASS[unit] = TRADITIONAL;
  }
  return map;
}

/** Simplified forms that traditional texts do not use (not in Big5): they show that a clause mixes both scripts. */
const SIMPLIFIED_ONLY = buildSimplifiedOnly();

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
 * Converts one clause of Han characters and returns one simplified character (one or two units) for each code point of the clause.
 * Converting the result again changes nothing. In a clause that mixes both scripts, and where OpenCC would change the number of
 * characters, each character is converted by itself: OpenCC's phrases are spelled in traditional characters only.
 */
export function simplifyClause(clause: string): string[] {
  let characters = [...clause];
  for (let pass = 0; pass < MAX_PASSES && characters.some(isTraditional); pass++) characters = simplifyOnce(characters);
  return characters;
}

function simplifyOnce(characters: string[]): string[] {
  if (!characters.some((character) => SIMPLIFIED_ONLY.has(character))) {
    const converted = [...convert(characters.join(""))];
    if (converted.length === characters.length) return converted;
  }
  return characters.map((character) => (isTraditional(character) ? (singles.get(character) ?? character) : character));
}

/** True for a character that only traditional texts use. */
export function isTraditional(character: string): boolean {
  return character.length === 1 && UNIT_CLASS[character.charCodeAt(0)] === TRADITIONAL;
}
