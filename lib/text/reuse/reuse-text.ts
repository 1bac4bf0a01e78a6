/**
 * A text as the search for reuse sees it: only what carries wording. Punctuation, spaces, quotation marks and
 * masks are left out, so that another punctuation or a masked name is no difference. All arrays have one
 * entry a symbol.
 */
export interface ReuseText {
  /** UTF-16 units of letters, digits and ideographs. */
  symbols: Uint16Array;
  /** Position of each symbol in the text that was read. */
  places: Int32Array;
  /** 1 where a fixed slogan covers the symbol. */
  isSlogan: Uint8Array;
  /** 1 on the first symbol of a paragraph. */
  isStart: Uint8Array;
}

const SYMBOLS = symbolUnits();

/** X, x and × stand for names and figures that were taken out; surrogates are halves of rare ideographs. */
function symbolUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  const symbol = /[\p{L}\p{N}]/u;
  for (let unit = 0; unit < 0x10000; unit++) {
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (isSurrogate || symbol.test(String.fromCharCode(unit))) units[unit] = 1;
  }
  for (const mask of "Xx×○") units[mask.charCodeAt(0)] = 0;
  return units;
}

/**
 * Reads `units[start, end)` of a match text.
 *
 * @param sloganFlags 1 where a fixed slogan covers a unit of the same buffer; null for none
 * @returns places counted from `start`
 */
export function toReuseText(units: Uint16Array, start: number, end: number, sloganFlags: Uint8Array | null = null): ReuseText {
  const size = countSymbols(units, start, end);
  const text = {
    symbols: new Uint16Array(size),
    places: new Int32Array(size),
    isSlogan: new Uint8Array(size),
    isStart: new Uint8Array(size),
  };
  let at = 0;
  let isStart = 1;
  for (let place = start; place < end; place++) {
    const unit = units[place]!;
    if (SYMBOLS[unit] === 0) {
      if (unit === 10) isStart = 1;
      continue;
    }
    text.symbols[at] = unit;
    text.places[at] = place - start;
    text.isSlogan[at] = sloganFlags === null ? 0 : sloganFlags[place]!;
    text.isStart[at] = isStart;
    isStart = 0;
    at += 1;
  }
  return text;
}

function countSymbols(units: Uint16Array, start: number, end: number): number {
  let count = 0;
  for (let place = start; place < end; place++) count += SYMBOLS[units[place]!]!;
  return count;
}
