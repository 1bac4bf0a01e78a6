/** Questions about single characters that several steps ask. */

/** `0-9`, `A-Z`, `a-z`. */
export function isAsciiWord(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

const NARROW_LETTER = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}/u;

/**
 * True for a digit `0-9` or a letter of any script but the Chinese and Japanese ones: text that takes
 * half-width punctuation.
 */
export function isNarrowWord(unit: number): boolean {
  return unit < 0x80 ? isAsciiWord(unit) : NARROW_LETTER.test(String.fromCharCode(unit));
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/**
 * False for lone surrogates and for characters beyond U+FFFF that cannot be seen: tag characters, variation
 * selectors, non-characters.
 */
export function isKeptPair(codePoint: number): boolean {
  if (codePoint <= 0xffff) return false;
  if (codePoint >= 0xe0000 && codePoint <= 0xe0fff) return false;
  return (codePoint & 0xfffe) !== 0xfffe;
}

/** True for a combining mark, a character of one or two units. */
export function isMark(character: string): boolean {
  return /^\p{M}/u.test(character);
}

/**
 * Copies UTF-16 units into a string; Buffer does it at memory speed and, unlike TextDecoder, keeps every
 * unit.
 */
export function unitsToString(units: Uint16Array, start: number, end: number): string {
  return Buffer.from(units.buffer, units.byteOffset + start * 2, (end - start) * 2).toString("utf16le");
}
