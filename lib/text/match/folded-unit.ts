import { HAN_UNITS } from "../han.ts";
import { isNarrowWord } from "../units.ts";
import type { LookAhead } from "./look-ahead.ts";
import * as C from "./unit-classes.ts";

/** After these a dot is a heading's number (`一.`), not a full stop. */
const NUMERALS = "零〇一二三四五六七八九十百千万";
const DIGIT_NUMERALS = "零〇一二三四五六七八九十";
const FULL_STOP = 0x3002;
const LING = 0x3007;

/**
 * The unit that stands for one display unit in the match text; -1 when it is a string. Punctuation and
 * circles are read by what stands around them.
 *
 * @param previous last unit of the match text so far; 0 at its start
 * @param ahead looks at the display text behind position `i`, where the unit stands
 */
export function foldedUnit(unit: number, unitClass: number, previous: number, ahead: LookAhead, i: number): number {
  if (unitClass === C.COMMA_OR_COLON) return commaOrColon(unit, previous, ahead, i);
  if (unitClass === C.DOT) return isFullStop(previous, ahead, i) ? FULL_STOP : 0x2e;
  if (unitClass === C.CIRCLE) return isZero(previous, ahead, i) ? LING : 0x25cb;
  if (unitClass === C.EXPAND) return -1;
  return unitClass === C.FOLD ? C.FOLDED_UNIT[unit]! : unit;
}

function commaOrColon(unit: number, previous: number, ahead: LookAhead, i: number): number {
  const full = C.FOLDED_UNIT[unit]!;
  if (HAN_UNITS[previous] === 1 || !isNarrowWord(previous)) return full;
  const next = ahead.next(i + 1);
  const half = full === 0xff0c ? 0x2c : 0x3a;
  return isNarrowWord(next) || (half === 0x3a && next === 0x2f) ? half : full;
}

function isFullStop(previous: number, ahead: LookAhead, i: number): boolean {
  if (HAN_UNITS[previous] !== 1 || NUMERALS.includes(String.fromCharCode(previous))) return false;
  const next = ahead.next(i + 1);
  return !isNarrowWord(next) && next !== 0x2e;
}

function isZero(previous: number, ahead: LookAhead, i: number): boolean {
  if (previous !== 0 && DIGIT_NUMERALS.includes(String.fromCharCode(previous))) return true;
  const next = ahead.next(i + 1, true);
  return next > 0 && DIGIT_NUMERALS.includes(String.fromCharCode(next));
}
