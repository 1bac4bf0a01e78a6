import type { Clue } from "./context.ts";

/**
 * One reason to place a speech in time. Months are counted from year 0 (year × 12 + month − 1), `from` and
 * `to` inclusive.
 */
export interface YearEvidence {
  /** `bound`: outside of the range the speech is unlikely. `vote`: inside of it the speech is likely. */
  kind: "bound" | "vote";
  from: number;
  to: number;
  weight: number;
  sentence: string;
  /** Names a month, not only a year. */
  namesMonth: boolean;
}

export const FIRST_MONTH = 1915 * 12;
export const LAST_MONTH = 2035 * 12 + 11;
/** A vote for a year, or for a range of years. */
export function year(from: number, weight: number, clue: Clue, to = from): YearEvidence {
  return { kind: "vote", from: from * 12, to: to * 12 + 11, weight, sentence: clue.shown, namesMonth: false };
}

/** Months outside of which the speech is unlikely. */
export function bound(from: number, to: number, weight: number, clue: Clue): YearEvidence {
  return { kind: "bound", from, to, weight, sentence: clue.shown, namesMonth: false };
}

/** A vote for one month. */
export function month(at: number, weight: number, clue: Clue): YearEvidence {
  return { kind: "vote", from: at, to: at, weight, sentence: clue.shown, namesMonth: true };
}

/** Years that a speech of this kind can be of. */
export const plausible = (value: number) => value >= 1915 && value <= 2035;
