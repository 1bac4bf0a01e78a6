/**
 * The text of an XML part: UTF-16 by its byte order mark or its first characters, else UTF-8, which is all
 * that packages may hold.
 *
 * @param fail told of bytes that break the encoding's rules; never returns
 */
export function decodeXml(bytes: Uint8Array, fail: (reason: string, cause?: unknown) => never): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    return fail("its bytes break the rules of its encoding", cause);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : "utf-8";
}
