import { commonHanShare, han } from "./common-han.ts";

/** Pairs of printable bytes between `~{` and `~}`; old mail and news were written so. */
const STRETCH = /~\{((?:[\x21-\x77][\x21-\x7e])*)(?:~\}|(?=\n|$))/g;
const LEAST_COMMON_SHARE = 0.25;

/**
 * Text in HZ (GB 2312 in seven bits), which is ASCII to the eye; null when the text is none or does not read
 * like Chinese.
 */
export function decodeHz(ascii: string): string | null {
  if (!/~\{(?:[\x21-\x77][\x21-\x7e]){2}/.test(ascii) || /[^\x00-\x7f]/.test(ascii)) return null;
  const text = ascii
    .replace(STRETCH, (_whole, pairs: string) => decodePairs(pairs))
    .replace(/~\r?\n/g, "")
    .replaceAll("~~", "~");
  return han(text) > 0 && !text.includes("\ufffd") && commonHanShare(text) >= LEAST_COMMON_SHARE ? text : null;
}

function decodePairs(pairs: string): string {
  return new TextDecoder("gb18030").decode(Uint8Array.from(pairs, (character) => character.charCodeAt(0) | 0x80));
}
