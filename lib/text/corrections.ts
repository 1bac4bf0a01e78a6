/** A place of the match text that an OCR rule corrects: half-open UTF-16 positions and what stands there instead. */
export interface Correction {
  start: number;
  end: number;
  replacement: string;
}

/** Corrections for a match text, in text order, without overlap. No rule is loaded yet. */
export function findCorrections(_matchText: string): Correction[] {
  return [];
}
