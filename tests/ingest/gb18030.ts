/**
 * Characters of the two-byte area of GB18030, found by decoding all of it, since Node decodes GB18030 but
 * does not encode it.
 */
const codes = new Map<string, [number, number]>();
const decoder = new TextDecoder("gb18030");
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
}

/** A text as GB18030. @throws RangeError for characters of its four-byte area */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < "\u0080") return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (code === undefined) throw new RangeError(`not in the two-byte area: ${character}`);
      return code;
    }),
  );
}
