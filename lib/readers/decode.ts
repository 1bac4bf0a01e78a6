import { AppError } from "#lib/errors.ts";
import { commonHanShare } from "./common-han.ts";

/** Share of common characters below which decoded text is no Chinese that a person wrote; real texts have 0.5 and more, mojibake under 0.1. */
const LEAST_COMMON_SHARE = 0.25;

/**
 * Turns a file's bytes into text when they determine one text, and refuses them otherwise: nothing is ever replaced or guessed.
 *
 * Byte order marks decide first (UTF-8, UTF-16 both ways); then strict UTF-8; then GB18030, accepted only if the result reads like
 * Chinese, because almost any bytes are formally valid GB18030.
 *
 * @returns text without its byte order mark, line ends as `\n`
 * @throws AppError NUL_BYTE, BAD_ENCODING
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const text = decodeMarked(bytes, file) ?? decodeUnmarked(bytes, file);
  if (text.includes("\0")) throw new AppError("NUL_BYTE", "the file holds NUL characters, so it is no text file", { where: file });
  return text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

function decodeMarked(bytes: Uint8Array, file: string): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeStrictly(bytes, "utf-8", file);
  if (first === 0xff && second === 0xfe) return decodeStrictly(bytes, "utf-16le", file);
  if (first === 0xfe && second === 0xff) return decodeStrictly(bytes, "utf-16be", file);
  return null;
}

function decodeUnmarked(bytes: Uint8Array, file: string): string {
  if (bytes.includes(0)) throw new AppError("NUL_BYTE", "the file holds NUL bytes, so it is no text file", { where: file });
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const gb18030 = tryDecode(bytes, "gb18030");
  if (gb18030 !== null && commonHanShare(gb18030) >= LEAST_COMMON_SHARE) return gb18030;
  throw new AppError("BAD_ENCODING", "the bytes are neither UTF-8 nor readable GB18030; save the file as UTF-8", { where: file });
}

function decodeStrictly(bytes: Uint8Array, encoding: string, file: string): string {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new AppError("BAD_ENCODING", `the file announces ${encoding} but breaks its rules`, { where: file });
  return text;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
