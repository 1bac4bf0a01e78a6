import type { Clue } from "./context.ts";
import { plausible } from "./time-evidence.ts";

/** What a text says of the year in which it is spoken, with how far that can be trusted. */
export interface DateClaim {
  year: number;
  month: number | null;
  day: number | null;
  /** 0..1, from texts of known dates. */
  confidence: number;
  sentence: string;
}

/** A claim of a year by a sentence; none for a year that no speech is of. */
export const claim = (year: number, confidence: number, clue: Clue): DateClaim[] =>
  plausible(year) ? [{ year, month: null, day: null, confidence, sentence: clue.shown }] : [];
