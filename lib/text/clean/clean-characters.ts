import type { RemovalLog } from "./clean-receipt.ts";

/** Text on its way to the display text, and the raw position of each of its UTF-16 units. */
export interface Draft {
  text: string;
  map: Int32Array;
}

/** Why a code point is no part of any readable text; null when it stays. */
function removalReason(code: number): string | null {
  if (code < 0x20) return code === 0x09 || code === 0x0a ? null : "control-character";
  if (code < 0x7f) return null;
  if (code <= 0x9f) return "control-character";
  if (code === 0xad) return "zero-width";
  if (code < 0x034f) return null;
  if (code === 0xfeff) return "byte-order-mark";
  if (code === 0x061c || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x206f)) return "bidi-control";
  if (code === 0x200e || code === 0x200f) return "bidi-control";
  if (code === 0x034f || code === 0x180e || (code >= 0x200b && code <= 0x200d) || (code >= 0x2060 && code <= 0x2065)) return "zero-width";
  if (code >= 0xfe00 && code <= 0xfe0f) return "variation-selector";
  if (code >= 0xe0100 && code <= 0xe01ef) return "variation-selector";
  if (code >= 0xe0000 && code <= 0xe0fff) return "tag-character";
  if (code >= 0xfff9 && code <= 0xfffc) return "control-character";
  if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return "non-character";
  if (code >= 0xd800 && code <= 0xdfff) return "lone-surrogate";
  return null;
}

/**
 * Other ways to end a line: vertical tab, form feed, next line, line and paragraph separator, carriage
 * return.
 */
function isOddLineEnd(code: number): boolean {
  return code === 0x0b || code === 0x0c || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** 1 for units that stay as they are: nearly all of any text. */
const PLAIN = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  Number(!isOddLineEnd(unit) && (unit & 0xf800) !== 0xd800 && removalReason(unit) === null),
);

/**
 * Takes every character away that has no shape of its own: byte order marks, zero-width and bidirectional
 * marks, tag characters, controls, non-characters and half surrogate pairs. Odd line ends become `\n` (`\r\n`
 * loses its `\r`).
 */
export function removeInvisible(raw: string, log: RemovalLog): Draft {
  const map = new Int32Array(raw.length);
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  const keepUpTo = (end: number) => {
    if (end > from) pieces.push(raw.slice(from, end));
    for (let unit = from; unit < end; unit++) map[length++] = unit;
  };
  for (let at = 0; at < raw.length; ) {
    if (PLAIN[raw.charCodeAt(at)] === 1) {
      at += 1;
      continue;
    }
    const code = raw.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const lineEnd = isOddLineEnd(code) && !(code === 0x0d && raw.charCodeAt(at + 1) === 0x0a);
    const reason = lineEnd ? null : code === 0x0d ? "carriage-return" : removalReason(code);
    if (lineEnd || reason !== null) {
      keepUpTo(at);
      from = at + width;
      if (reason !== null) log.remove(at, at + width, reason);
      else {
        pieces.push("\n");
        map[length++] = at;
      }
    }
    at += width;
  }
  keepUpTo(raw.length);
  return { text: pieces.join(""), map: map.slice(0, length) };
}
