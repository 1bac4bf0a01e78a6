import type { TextCache } from "../text-cache.ts";

const LATIN = /\p{Script=Latin}/u;

/** The small letter of every Latin letter that has one of one unit; every other unit itself. */
const SMALL = Uint16Array.from({ length: 0x10000 }, (_, unit) => smallOf(unit));

const folded = new WeakMap<TextCache, TextCache>();

/** True where case can make a difference: the string has a Latin letter. */
export function foldsCase(text: string): boolean {
  return LATIN.test(text);
}

/** A string in small letters; as long as before. */
export function toFoldedCase(text: string): string {
  return String.fromCharCode(...Array.from({ length: text.length }, (_, at) => SMALL[text.charCodeAt(at)]!));
}

/**
 * The same text with all Latin letters small and every position unchanged. Made when the first phrase with a
 * letter is asked for, and kept with the text: 2 bytes a character.
 */
export function caseFolded(cache: TextCache): TextCache {
  const known = folded.get(cache);
  if (known !== undefined) return known;
  const shared = new SharedArrayBuffer(cache.units.byteLength);
  const units = new Uint16Array(shared);
  for (let at = 0; at < units.length; at++) units[at] = SMALL[cache.units[at]!]!;
  const made = { units, bytes: Buffer.from(shared), starts: cache.starts };
  folded.set(cache, made);
  return made;
}

function smallOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (!LATIN.test(letter)) return unit;
  const small = letter.toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}
