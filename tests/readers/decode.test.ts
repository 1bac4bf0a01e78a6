import { describe, expect, it } from "vitest";
import { decodeText } from "#lib/readers/decode.ts";

const TEXT = "同志们：\n我们要坚持高质量发展，把各项工作落到实处。\n";
/** The same text in GB18030, as an old editor would save it. */
const GB18030 = Buffer.from(
  "cdacd6becec7a3ba0aced2c3c7d2aabce1b3d6b8dfd6cac1bfb7a2d5b9a3acb0d1b8f7cfeeb9a4d7f7c2e4b5bdcab5b4a6a1a30a".replace("cec7", "c3c7"),
  "hex",
);

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

function codeOf(bytes: Uint8Array): string {
  try {
    decodeText(bytes, "file.txt");
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
}

describe("decodeText", () => {
  it("gives the same text for every encoding that people send", () => {
    expect(decodeText(Buffer.from(TEXT), "a")).toBe(TEXT);
    expect(decodeText(Buffer.from(`\uFEFF${TEXT}`), "a")).toBe(TEXT);
    expect(decodeText(utf16(TEXT, "le"), "a")).toBe(TEXT);
    expect(decodeText(utf16(TEXT, "be"), "a")).toBe(TEXT);
    expect(decodeText(GB18030, "a")).toBe(TEXT);
  });

  it("reads what the bytes determine without a mark", () => {
    const traditional = "在全縣戲曲工作會議上的講話，要傳承老戲，讓老藝人帶徒弟，把各項工作落到實處。";
    const big5 =
      "a662a5febfa4c0b8a6b1a475a740b77cc4b3a457aabac1bfb8dca141ad6eb6c7a9d3a6d1c0b8a141c5fda6d1c3c0a448b161ae7ba7cca141a7e2a655b6b5a475a740b8a8a8ecb9eab342a143";
    expect(decodeText(Buffer.from(big5, "hex"), "a")).toBe(traditional);
    expect(decodeText(utf16(TEXT, "le").subarray(2), "a")).toBe(TEXT);
    expect(decodeText(utf16(TEXT, "be").subarray(2), "a")).toBe(TEXT);
  });

  it("reads HZ, and leaves ASCII that only looks like it", () => {
    const hz = '~{NRCGR*<a3V8_VJA?7"U9#,0Q8wOn9$WwBd5=J54&!#~}\n';
    expect(decodeText(Buffer.from(hz), "a")).toBe("我们要坚持高质量发展，把各项工作落到实处。\n");
    expect(decodeText(Buffer.from("a ~{ b ~} c"), "a")).toBe("a ~{ b ~} c");
  });

  it("makes every line end a line feed", () => {
    expect(decodeText(Buffer.from("一\r\n二\r三\n"), "a")).toBe("一\n二\n三\n");
  });

  it("refuses bytes that determine no text", () => {
    expect(codeOf(Buffer.from("同志们\0"))).toBe("NUL_BYTE");
    expect(codeOf(utf16("同志\0们", "le"))).toBe("NUL_BYTE");
    expect(codeOf(Buffer.from(TEXT.repeat(5)).subarray(0, -2))).toBe("BAD_ENCODING");
    expect(codeOf(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]))).toBe("BAD_ENCODING");
    expect(codeOf(Uint8Array.from([0x80, 0x81, 0xff, 0xff]))).toBe("BAD_ENCODING");
  });

  it("refuses UTF-8 with one broken character instead of reading it as GB18030", () => {
    const bytes = Buffer.from(TEXT.repeat(20));
    bytes[301] = 0xff;
    expect(codeOf(bytes)).toBe("BAD_ENCODING");
  });
});
