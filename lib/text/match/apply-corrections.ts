import type { MatchText } from "./types.ts";

/**
 * A place of the match text that a rule corrects: half-open UTF-16 positions and what stands there instead.
 */
export interface CorrectionPlace {
  start: number;
  end: number;
  replacement: string;
}

/**
 * Writes corrections into a match text; each unit of a replacement leads to the display position that its
 * share of the replaced text came from, so that replacement and original may differ in length. The display
 * text stays as it is.
 * @throws RangeError when places overlap, are out of order or empty
 */
export function applyCorrections(match: MatchText, places: CorrectionPlace[]): MatchText {
  if (places.length === 0) return match;
  const grown = places.reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), 0);
  const offsets = new Int32Array(match.offsets.length + grown);
  const parts: string[] = [];
  const corrections: MatchText["corrections"] = [];
  let from = 0;
  let to = 0;
  for (const { start, end, replacement } of places) {
    if (start < from || end <= start || end > match.text.length) throw new RangeError(`applyCorrections: bad place ${start}..${end}`);
    offsets.set(match.offsets.subarray(from, start), to);
    to += start - from;
    corrections.push({ matchOffset: to, displayOffset: match.offsets[start]!, before: match.text.slice(start, end), after: replacement });
    for (let k = 0; k < replacement.length; k++) offsets[to++] = match.offsets[start + Math.min(k, end - start - 1)]!;
    parts.push(match.text.slice(from, start), replacement);
    from = end;
  }
  offsets.set(match.offsets.subarray(from), to);
  parts.push(match.text.slice(from));
  return { ...match, text: parts.join(""), offsets, corrections };
}
