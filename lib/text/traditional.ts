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

/**
 * Converts one clause of Han characters and returns one simplified character (one or two units) for each code point of the clause.
 * Converting the result again changes nothing. Where OpenCC would change the number of characters, each character is converted by itself.
 */
export function simplifyClause(clause: string): string[] {
  let characters = [...clause];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = simplifyOnce(characters);
    if (next.join("") === characters.join("")) break;
    characters = next;
  }
  return characters;
}

function simplifyOnce(characters: string[]): string[] {
  if (!characters.some(isTraditional)) return characters;
  const converted = [...convert(characters.join(""))];
  if (converted.length === characters.length) return converted;
  return characters.map((character) => singles.get(character) ?? convert(character));
}

/** True for a character that only traditional texts use. */
export function isTraditional(character: string): boolean {
  return character.length === 1 && UNIT_CLASS[character.charCodeAt(0)] === TRADITIONAL;
}
