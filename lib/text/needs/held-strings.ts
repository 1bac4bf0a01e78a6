import { mixPair } from "../match/start-filter.ts";
import type { Need } from "./pattern-needs.ts";

const PAIR_MASK = (1 << 18) - 1;

/**
 * Answers quickly which strings a text lacks: one look at the text notes its units and pairs of units, and a
 * string one of whose pairs is missing is not searched for.
 */
export class HeldStrings {
  private readonly units = new Int32Array(65536 / 32);
  private readonly pairs = new Int32Array((PAIR_MASK + 1) / 32);

  constructor(private readonly text: string) {
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      this.units[unit >>> 5]! |= 1 << (unit & 31);
      const pair = mixPair(before, unit) & PAIR_MASK;
      this.pairs[pair >>> 5]! |= 1 << (pair & 31);
      before = unit;
    }
  }

  /** True when the text holds the string; every text holds the empty one. */
  holds(string: string): boolean {
    for (let at = 0; at < string.length; at++) {
      const unit = string.charCodeAt(at);
      if (((this.units[unit >>> 5]! >>> (unit & 31)) & 1) === 0) return false;
      const pair = at === 0 ? -1 : mixPair(string.charCodeAt(at - 1), unit) & PAIR_MASK;
      if (pair !== -1 && ((this.pairs[pair >>> 5]! >>> (pair & 31)) & 1) === 0) return false;
    }
    return string.length < 2 || this.text.includes(string);
  }

  /** False when a pattern with this need matches nowhere in the text. */
  mayMatch(need: Need): boolean {
    return isMet(need, (string) => this.holds(string));
  }
}

/** The same of a short text, which is searched sooner than looked over. */
export function mayHold(text: string, need: Need): boolean {
  return isMet(need, (string) => text.includes(string));
}

function isMet(need: Need, holds: (string: string) => boolean): boolean {
  if (need === null) return true;
  if (typeof need === "string") return holds(need);
  return "all" in need ? need.all.every((each) => isMet(each, holds)) : need.any.some((each) => isMet(each, holds));
}
