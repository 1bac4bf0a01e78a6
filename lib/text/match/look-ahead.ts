import { isKeptPair } from "../units.ts";
import * as C from "./unit-classes.ts";

/** Looks past what the match text leaves out. */
export class LookAhead {
  /** Between `from` and `at` nothing is kept (but circles, for the second). */
  private readonly seen = { from: -1, at: -1 };
  private readonly seenPastCircles = { from: -1, at: -1 };

  constructor(private readonly display: string) {}

  /**
   * Next unit that will be kept, folded; 0 at the end. Remembers how far it looked, so that a long gap is
   * read once.
   */
  next(from: number, skipCircles = false): number {
    const seen = skipCircles ? this.seenPastCircles : this.seen;
    if (from < seen.from || from > seen.at) {
      seen.from = from;
      seen.at = this.nextKept(from, skipCircles);
    }
    if (seen.at >= this.display.length) return 0;
    const unit = this.display.charCodeAt(seen.at);
    const unitClass = C.UNIT_CLASS[unit]!;
    if (unitClass === C.DOT) return 0x2e;
    return unitClass === C.FOLD || unitClass === C.DASH ? C.FOLDED_UNIT[unit]! : unit;
  }

  private nextKept(from: number, skipCircles: boolean): number {
    let i = from;
    for (; i < this.display.length; i++) {
      const unitClass = C.UNIT_CLASS[this.display.charCodeAt(i)]!;
      if (unitClass >= C.INVISIBLE && unitClass <= C.QUOTE) continue;
      if (skipCircles && unitClass === C.CIRCLE) continue;
      if (unitClass === C.SURROGATE && !isKeptPair(this.display.codePointAt(i) ?? 0)) continue;
      break;
    }
    return i;
  }
}
