import { INVISIBLE, MARK, UNIT_CLASS } from "./unit-classes.ts";
import { isKeptPair, isMark } from "./units.ts";

/** Combining marks from `start` on; invisible characters between them are skipped and listed as [offset, units]. */
export function combiningRun(display: string, start: number): { marks: string; end: number; skipped: [number, number][] } {
  const skipped: [number, number][] = [];
  let marks = "";
  let end = start;
  while (end < display.length) {
    const character = String.fromCodePoint(display.codePointAt(end)!);
    if (isInvisible(character)) skipped.push([end, character.length]);
    else if (isCombining(character)) marks += character;
    else break;
    end += character.length;
  }
  return { marks, end, skipped };
}

function isInvisible(character: string): boolean {
  return character.length === 2 ? !isKeptPair(character.codePointAt(0)!) : UNIT_CLASS[character.charCodeAt(0)] === INVISIBLE;
}

function isCombining(character: string): boolean {
  return character.length === 2 ? isMark(character) : UNIT_CLASS[character.charCodeAt(0)] === MARK;
}

/**
 * What the last character written (and its marks) becomes with `marks` after it, in NFC: `normal` replaces everything from index `from`;
 * `offsets` holds a display position for each of its units.
 */
export function composeWith(units: Uint16Array, offsets: Int32Array, length: number, atBreak: boolean, marks: string, marksOffset: number) {
  const from = atBreak ? length : lastStarter(units, length);
  const base = String.fromCharCode(...units.subarray(from, length));
  const normal = (base + marks).normalize("NFC");
  const at = from < length ? offsets[from]! : marksOffset;
  const keepsBase = normal.startsWith(base);
  const places = Array.from({ length: normal.length }, (_, k) => {
    if (!keepsBase) return at;
    return from + k < length ? offsets[from + k]! : marksOffset;
  });
  return { from, normal, offsets: places, changed: normal !== base + marks };
}

/** Index of the last character written that is no combining mark; `length` when a paragraph has just begun. */
function lastStarter(units: Uint16Array, length: number): number {
  let k = length;
  while (k > 0) {
    const unit = units[k - 1]!;
    if (unit === 0x0a) return k;
    const isPair = unit >= 0xdc00 && unit <= 0xdfff && k > 1;
    k -= isPair ? 2 : 1;
    const character = isPair ? String.fromCharCode(units[k]!, unit) : String.fromCharCode(unit);
    if (!isCombining(character)) return k;
  }
  return k;
}
