import { AppError } from "#lib/errors.ts";
import { commonHanShare, han } from "./common-han.ts";
import { decodeHz } from "./decode-hz.ts";

/**
 * Share of common characters below which decoded text is no Chinese that a person wrote; real texts have 0.5
 * and more, mojibake under 0.1.
 */
const LEAST_COMMON_SHARE = 0.25;
/**
 * Of two readings that both look like Chinese, the right one has this many times the common characters of the
 * other.
 */
const CLEARLY_MORE = 2;
/**
 * Share of a UTF-16 text's units that are Chinese, ASCII or punctuation; in the wrong byte order nearly none
 * are.
 */
const LEAST_PLAIN_SHARE = 0.95;

/**
 * Turns a file's bytes into text when they determine one text, and refuses them otherwise: nothing is ever
 * replaced or guessed.
 *
 * Byte order marks decide first (UTF-8, UTF-16 both ways); then UTF-16 without a mark where NUL bytes lie as
 * it lays them; then strict UTF-8 (and HZ, which is ASCII to the eye); then GB18030 and Big5, accepted only
 * if the result reads like Chinese and the other does not, because almost any bytes are formally valid in
 * both.
 *
 * @returns text without its byte order mark, line ends as `\n`
 * @throws AppError NUL_BYTE, BAD_ENCODING
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const text = decodeMarked(bytes, file) ?? decodeUnmarked(bytes, file);
  if (text.includes("\0")) throw new AppError("NUL_BYTE", "the file holds NUL characters, so it is no text file", { where: file });
  return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

/** The text when the bytes are valid in an encoding, else null. */
export function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function decodeMarked(bytes: Uint8Array, file: string): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeStrictly(bytes, "utf-8", file);
  if (first === 0xff && second === 0xfe) return decodeStrictly(bytes, "utf-16le", file);
  if (first === 0xfe && second === 0xff) return decodeStrictly(bytes, "utf-16be", file);
  return null;
}

function decodeUnmarked(bytes: Uint8Array, file: string): string {
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return wide;
  if (bytes.includes(0)) throw new AppError("NUL_BYTE", "the file holds NUL bytes, so it is no text file", { where: file });
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) return decodeHz(utf8) ?? utf8;
  const text = gb18030OrBig5(bytes);
  if (text !== null) return text;
  throw new AppError("BAD_ENCODING", "the bytes are neither UTF-8 nor readable GB18030 or Big5; save the file as UTF-8", { where: file });
}

/** Line ends and ASCII of UTF-16 hold NUL bytes; of both byte orders only the right one gives Chinese. */
export function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  const readings = ["utf-16le", "utf-16be"]
    .map((encoding) => tryDecode(bytes, encoding))
    .filter((text) => text !== null && isPlainChinese(text));
  return readings.length === 1 ? readings[0]! : null;
}

function isPlainChinese(text: string): boolean {
  if (text.includes("\0") || han(text) === 0 || commonHanShare(text) < LEAST_COMMON_SHARE) return false;
  const plain = text.match(/[\t\r\n\x20-\x7e\u00a0-\u00ff\u2010-\u203b\u3000-\u303f\uff00-\uffef]|\p{Script=Han}/gu)?.length ?? 0;
  return plain >= LEAST_PLAIN_SHARE * [...text].length;
}

function gb18030OrBig5(bytes: Uint8Array): string | null {
  const gb18030 = reading(bytes, "gb18030");
  const big5 = reading(bytes, "big5");
  const [better, other] = gb18030.share >= big5.share ? [gb18030, big5] : [big5, gb18030];
  const isDetermined =
    better.share >= LEAST_COMMON_SHARE && (other.share < LEAST_COMMON_SHARE || better.share >= CLEARLY_MORE * other.share);
  return isDetermined ? better.text : null;
}

/** A reading with no Han in it is none, though nothing speaks against its characters. */
function reading(bytes: Uint8Array, encoding: string): { text: string | null; share: number } {
  const text = tryDecode(bytes, encoding);
  return { text, share: text === null || (encoding === "big5" && han(text) === 0) ? 0 : commonHanShare(text) };
}

function decodeStrictly(bytes: Uint8Array, encoding: string, file: string): string {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new AppError("BAD_ENCODING", `the file announces ${encoding} but breaks its rules`, { where: file });
  return text;
}
