import { HAN_UNITS } from "../han.ts";
import { unitsToString } from "../units.ts";
import type { MatchBuilder } from "./match-builder.ts";
import { simplifyClause } from "./traditional.ts";
import { TRADITIONAL, UNIT_CLASS } from "./unit-classes.ts";

const BREAK = 0x0a;

/**
 * Converts every clause of a match text that holds a traditional character, keeping the offsets right where
 * lengths differ.
 */
export function simplifyMatch(builder: MatchBuilder): void {
  const { units, offsets, length } = builder;
  builder.units = new Uint16Array(length + 16);
  builder.offsets = new Int32Array(length + 16);
  builder.length = 0;
  for (let i = 0; i < length; ) {
    const end = clauseEnd(units, i, length);
    if (hasTraditional(units, i, end)) copySimplified(builder, units, offsets, i, end);
    else for (let k = i; k < Math.max(end, i + 1); k++) builder.copy(offsets[k]!, units[k]!);
    i = Math.max(end, i + 1);
  }
}

function hasTraditional(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (UNIT_CLASS[units[i]!] === TRADITIONAL) return true;
  return false;
}

/**
 * End of the run of Han characters that starts at `start`; paragraph marks inside it do not end it, so that
 * line wrapping changes nothing.
 */
function clauseEnd(units: Uint16Array, start: number, length: number): number {
  let end = start;
  while (end < length && isClauseUnit(units, end)) end++;
  return end;
}

function isClauseUnit(units: Uint16Array, at: number): boolean {
  const unit = units[at]!;
  if (HAN_UNITS[unit] === 1 || unit === BREAK) return true;
  // High surrogates U+D840 to U+D8BF begin, and any low surrogate after them ends, an ideograph of planes 2
  // and 3.
  if (unit >= 0xd840 && unit <= 0xd8bf) return true;
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 && units[at - 1]! >= 0xd840 && units[at - 1]! <= 0xd8bf;
}

function copySimplified(builder: MatchBuilder, units: Uint16Array, offsets: Int32Array, start: number, end: number): void {
  const clause = unitsToString(units, start, end);
  const simplified = simplifyClause(clause.replaceAll("\n", ""));
  let at = start;
  let next = 0;
  for (const before of clause) {
    const after = before === "\n" ? before : simplified[next++]!;
    if (after !== before) builder.recordTraditional(offsets[at]!, before, after);
    for (let k = 0; k < after.length; k++) builder.copy(offsets[at + Math.min(k, before.length - 1)]!, after.charCodeAt(k));
    at += before.length;
  }
}
