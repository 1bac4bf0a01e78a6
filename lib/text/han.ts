/**
 * What counts as a Chinese character: a code point of the Unicode script Han, with all its extensions, and 〇
 * (U+3007), which belongs to that script. The iteration mark 々 and the numerals 〡〢 belong to it too.
 * Punctuation, masks, digits and letters do not count.
 */

const HAN = /\p{Script=Han}/u;

/** 1 for every Basic Multilingual Plane code unit that is a Han character. */
export const HAN_UNITS: Uint8Array = buildHanUnits();

function buildHanUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (let unit = 0x2e80; unit <= 0xfaff; unit++) {
    if (unit >= 0xa000 && unit < 0xf900) continue;
    if (HAN.test(String.fromCharCode(unit))) units[unit] = 1;
  }
  return units;
}

/** True for a code point of script Han. */
export function isHan(codePoint: number): boolean {
  return codePoint < 0x10000 ? HAN_UNITS[codePoint] === 1 : HAN.test(String.fromCodePoint(codePoint));
}

/**
 * Number of Han characters in `text.slice(start, end)`; an ideograph outside the Basic Multilingual Plane
 * counts once. 0 means that there is none. Positions are UTF-16 units.
 * @example countHan("GDP增长5.2%，二〇二三年") // 7
 */
export function countHan(text: string, start = 0, end: number = text.length): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (HAN_UNITS[unit] === 1) count++;
    else if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < end) {
      const codePoint = text.codePointAt(i) ?? 0;
      if (codePoint > 0xffff) {
        if (isHan(codePoint)) count++;
        i++;
      }
    }
  }
  return count;
}
