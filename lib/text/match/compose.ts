import { isKeptPair, isMark, unitsToString } from "../units.ts";
import { INVISIBLE, MARK, QUOTE, SPACE, UNIT_CLASS } from "./unit-classes.ts";

/** A stretch of combining marks in the display text. */
export interface CombiningRun {
  marks: string;
  /** Display position after the last mark. */
  end: number;
  /** What is left out of the match text between the marks, as [offset, units]. */
  skipped: [number, number][];
}

/** Combining marks from `start` on, past whatever is left out of the match text between them. */
export function combiningRun(display: string, start: number): CombiningRun {
  const skipped: [number, number][] = [];
  let marks = "";
  let end = start;
  let skippedBeforeEnd = 0;
  for (let at = start; at < display.length; ) {
    const character = String.fromCodePoint(display.codePointAt(at)!);
    if (isCombining(character)) {
      marks += character;
      end = at + character.length;
      skippedBeforeEnd = skipped.length;
    } else if (isLeftOut(character)) skipped.push([at, character.length]);
    else break;
    at += character.length;
  }
  return { marks, end, skipped: skipped.slice(0, skippedBeforeEnd) };
}

function isLeftOut(character: string): boolean {
  if (character.length === 2) return !isKeptPair(character.codePointAt(0)!);
  const unitClass = UNIT_CLASS[character.charCodeAt(0)];
  return unitClass === INVISIBLE || unitClass === SPACE || unitClass === QUOTE;
}

function isCombining(character: string): boolean {
  return character.length === 2 ? isMark(character) && isKeptPair(character.codePointAt(0)!) : UNIT_CLASS[character.charCodeAt(0)] === MARK;
}

/**
 * What the last character written (and its marks) becomes with `marks` after it, in NFC: `normal` replaces
 * everything from index `from`; `offsets` holds a display position for each of its units.
 */
export function composeWith(units: Uint16Array, offsets: Int32Array, length: number, atBreak: boolean, marks: string, marksOffset: number) {
  const from = atBreak ? length : lastStarter(units, length);
  const base = unitsToString(units, from, length);
  const normal = (base + marks).normalize("NFC");
  const at = from < length ? offsets[from]! : marksOffset;
  const keepsBase = normal.startsWith(base);
  const places = Array.from({ length: normal.length }, (_, k) => {
    if (!keepsBase) return at;
    return from + k < length ? offsets[from + k]! : marksOffset;
  });
  return { from, normal, offsets: places, changed: normal !== base + marks };
}

/**
 * Index of the last character written that is no combining mark; `length` when a paragraph has just begun.
 */
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
