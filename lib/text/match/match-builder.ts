import { isDigit, isKeptPair, isMark } from "../units.ts";
import { combiningRun, composeWith } from "./compose.ts";
import { foldedUnit } from "./folded-unit.ts";
import { type Fold, type FoldKind, foldKind, leftOutKind, MAX_FOLD_PLACES } from "./folds.ts";
import { LookAhead } from "./look-ahead.ts";
import * as C from "./unit-classes.ts";

const HYPHEN = 0x2d;

/** Writes a match text unit by unit: one pass, a table look-up for each, work only where the table says so. */
export class MatchBuilder {
  units: Uint16Array;
  offsets: Int32Array;
  length = 0;
  hasTraditional = false;
  readonly folds: Fold[] = [];
  readonly foldCounts = new Map<FoldKind, number>();
  /** Display position of a paragraph boundary not yet written; -1 for none. */
  private pendingBreak = -1;
  private readonly display: string;
  private readonly ahead: LookAhead;

  constructor(display: string) {
    this.display = display;
    this.ahead = new LookAhead(display);
    // Few characters become longer (NFC of some Hebrew signs); grow() sees to those.
    this.units = new Uint16Array(display.length + 16);
    this.offsets = new Int32Array(display.length + 16);
  }

  run(): void {
    const { display } = this;
    const classes = C.UNIT_CLASS;
    const n = display.length;
    for (let i = 0; i < n; ) {
      const unit = display.charCodeAt(i);
      const unitClass = classes[unit]!;
      if (unitClass === C.KEEP && this.pendingBreak < 0) i = this.keepRun(i);
      else i = this.special(i, unit, unitClass);
    }
  }

  /** Copies units until one needs a look; the fast path. */
  private keepRun(from: number): number {
    const { display } = this;
    const classes = C.UNIT_CLASS;
    const n = display.length;
    if (this.length + n - from > this.units.length) this.grow(n - from);
    const { units, offsets } = this;
    let length = this.length;
    let i = from;
    for (; i < n; i++) {
      const unit = display.charCodeAt(i);
      if (classes[unit] !== C.KEEP) break;
      units[length] = unit;
      offsets[length++] = i;
    }
    this.length = length;
    return i;
  }

  /** Handles one unit (or surrogate pair) outside the fast path; returns where to go on. */
  private special(i: number, unit: number, unitClass: number): number {
    switch (unitClass) {
      case C.BREAK:
        if (this.length > 0 && this.pendingBreak < 0) this.pendingBreak = i;
        return i + 1;
      case C.SPACE:
        this.recordSpace(i);
        return i + 1;
      case C.QUOTE:
        this.record("quotation-mark", i, 1, "");
        return i + 1;
      case C.INVISIBLE:
        this.record("zero-width", i, 1, "");
        return i + 1;
      case C.SURROGATE:
        return this.surrogate(i, unit);
      case C.DASH:
        return this.dash(i, unit);
      case C.MARK:
        return this.combine(i);
      default:
        this.write(i, unit, unitClass);
        return i + 1;
    }
  }

  /** One or two dashes between digits are a hyphen: `2021—2025`, `2021──2025`. */
  private dash(i: number, unit: number): number {
    const end = C.UNIT_CLASS[this.display.charCodeAt(i + 1)] === C.DASH ? i + 2 : i + 1;
    if (!isDigit(this.previous()) || !isDigit(this.ahead.next(end))) {
      this.write(i, unit, C.FOLD);
      return i + 1;
    }
    this.record("punctuation-variant", i, end - i, "-");
    this.push(i, HYPHEN);
    return end;
  }

  private write(i: number, unit: number, unitClass: number): void {
    const to = foldedUnit(unit, unitClass, this.previous(), this.ahead, i);
    if (to === -1) {
      const expansion = C.EXPANSION.get(unit)!;
      this.record(foldKind(unit), i, 1, expansion);
      for (let k = 0; k < expansion.length; k++) this.push(i, expansion.charCodeAt(k));
      return;
    }
    if (to !== unit) this.record(unitClass === C.CIRCLE ? "circle-zero" : foldKind(unit), i, 1, String.fromCharCode(to));
    this.push(i, to);
  }

  /**
   * Last unit written; 0 at the start. A pending paragraph boundary does not count, so that line wrapping
   * changes nothing.
   */
  private previous(): number {
    return this.length === 0 ? 0 : this.units[this.length - 1]!;
  }

  private surrogate(i: number, unit: number): number {
    const codePoint = this.display.codePointAt(i) ?? 0;
    if (codePoint <= 0xffff) {
      this.record("lone-surrogate", i, 1, "");
      return i + 1;
    }
    const pair = this.display.slice(i, i + 2);
    if (!isKeptPair(codePoint)) this.record("zero-width", i, 2, "");
    else if (isMark(pair)) return this.combine(i);
    else this.writePair(i, unit, pair);
    return i + 2;
  }

  private writePair(i: number, unit: number, pair: string): void {
    const normal = pair.normalize("NFC");
    if (normal !== pair) {
      this.record(normal.length < 3 ? "compatibility-ideograph" : "composed-character", i, 2, normal);
      for (let k = 0; k < normal.length; k++) this.push(i + Math.min(k, normal.length === 2 ? 1 : 0), normal.charCodeAt(k));
      return;
    }
    this.push(i, unit);
    this.push(i + 1, pair.charCodeAt(1));
  }

  /** Composes a run of combining marks with the character before them (NFC). */
  private combine(i: number): number {
    const run = combiningRun(this.display, i);
    for (const [offset, units] of run.skipped) this.record(leftOutKind(this.display.charCodeAt(offset)), offset, units, "");
    const { from, normal, offsets, changed } = composeWith(this.units, this.offsets, this.length, this.pendingBreak >= 0, run.marks, i);
    if (changed) this.record("composed-character", i, run.marks.length, normal);
    this.length = from;
    for (let k = 0; k < normal.length; k++) this.push(offsets[k]!, normal.charCodeAt(k));
    return run.end;
  }

  private push(offset: number, unit: number): void {
    if (this.pendingBreak >= 0) {
      const position = this.pendingBreak;
      this.pendingBreak = -1;
      this.push(position, 0x0a);
    }
    if (C.UNIT_CLASS[unit] === C.TRADITIONAL) this.hasTraditional = true;
    this.copy(offset, unit);
  }

  /** Appends a unit as it is. */
  copy(offset: number, unit: number): void {
    if (this.length >= this.units.length) this.grow(1024);
    this.units[this.length] = unit;
    this.offsets[this.length++] = offset;
  }

  private grow(more: number): void {
    const units = new Uint16Array(this.units.length + more + 1024);
    const offsets = new Int32Array(units.length);
    units.set(this.units);
    offsets.set(this.offsets);
    this.units = units;
    this.offsets = offsets;
  }

  private recordSpace(i: number): void {
    const betweenDigits = isDigit(this.previous()) && isDigit(this.ahead.next(i + 1));
    this.record(betweenDigits ? "spaced-digits" : "whitespace", i, 1, "");
  }

  recordTraditional(displayOffset: number, before: string, after: string): void {
    this.record("traditional", displayOffset, before.length, after);
  }

  private record(kind: FoldKind, displayOffset: number, units: number, after: string): void {
    const count = (this.foldCounts.get(kind) ?? 0) + 1;
    this.foldCounts.set(kind, count);
    if (count > MAX_FOLD_PLACES) return;
    const before = this.display.slice(displayOffset, displayOffset + units);
    this.folds.push({ kind, matchOffset: this.length + (this.pendingBreak >= 0 ? 1 : 0), displayOffset, before, after });
  }
}
