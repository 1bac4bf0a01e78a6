import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countHan } from "#lib/text/han.ts";
import { kwicLine } from "#lib/text/kwic.ts";
import { applyCorrections } from "#lib/text/match/apply-corrections.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { textHash } from "#lib/text/prepare.ts";
import { anySpeech, isWellFormed } from "./arbitrary-speech.ts";

describe("countHan", () => {
  it.each([
    ["GDP增长5.2%，二〇二三年", 7],
    ["𠮷野家", 3],
    ["，。！“”——XX**", 0],
    ["", 0],
    ["㐀龥\u{30000}", 3],
  ])("%s", (text, count) => {
    expect(countHan(text)).toBe(count);
  });

  it("counts a part, and agrees with Unicode's script property on any text", () => {
    expect(countHan("一二三四", 1, 3)).toBe(2);
    fc.assert(
      fc.property(anySpeech, (text) => {
        expect(countHan(text)).toBe([...text].filter((character) => /\p{Script=Han}/u.test(character)).length);
      }),
    );
  });
});

describe("kwicLine", () => {
  it("gives at most the window on either side, within the paragraph", () => {
    const text = "前一段。\n我们要推动高质量发展，再接再厉。\n后一段";
    const start = text.indexOf("高质量");
    expect(kwicLine(text, start, start + 5, 3)).toEqual({ left: "要推动", node: "高质量发展", right: "，再接" });
    expect(kwicLine(text, start, start + 5, 100)).toEqual({ left: "我们要推动", node: "高质量发展", right: "，再接再厉。" });
  });

  it("never cuts a surrogate pair", () => {
    expect(kwicLine("😀甲😀", 2, 3, 1)).toEqual({ left: "", node: "甲", right: "" });
    expect(kwicLine("😀甲", 1, 3, 1)).toEqual({ left: "", node: "😀甲", right: "" });
  });

  it("joins back to a part of the text, whatever the text", () => {
    fc.assert(
      fc.property(
        anySpeech.map((text) => text.replace(/\p{Cs}/gu, "")),
        fc.nat(60),
        fc.nat(10),
        fc.nat(20),
        (text, from, length, window) => {
          const start = Math.min(from, text.length);
          const { left, node, right } = kwicLine(text, start, Math.min(start + length, text.length), window);
          expect(text).toContain(left + node + right);
          expect(isWellFormed(left) && isWellFormed(node) && isWellFormed(right)).toBe(true);
          expect(left + right).not.toContain("\n");
          expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(window);
        },
      ),
    );
  });

  it("refuses positions outside the text", () => {
    expect(() => kwicLine("甲", 0, 2, 5)).toThrow(RangeError);
  });
});

describe("textHash", () => {
  it("does not see paragraph marks", () => {
    expect(textHash("一。\n二。")).toBe(textHash("一。二。"));
    expect(textHash("一。二。")).not.toBe(textHash("一。三。"));
    expect(textHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});

describe("applyCorrections", () => {
  const match = toMatchText("“各位” 间志,不间程度");

  it("keeps the way back to the display text where lengths differ", () => {
    const longer = applyCorrections(match, [{ start: 2, end: 4, replacement: "老同志" }]);
    expect(longer.text).toBe("各位老同志，不间程度");
    expect([...longer.offsets]).toEqual([1, 2, 5, 6, 6, 7, 8, 9, 10, 11, 12]);
    const shorter = applyCorrections(match, [
      { start: 2, end: 4, replacement: "同" },
      { start: 5, end: 7, replacement: "不同" },
    ]);
    expect(shorter.text).toBe("各位同，不同程度");
    expect([...shorter.offsets]).toEqual([1, 2, 5, 7, 8, 9, 10, 11, 12]);
    expect(shorter.corrections[1]).toEqual({ matchOffset: 4, displayOffset: 8, before: "不间", after: "不同" });
  });

  it("refuses places that overlap", () => {
    const overlapping = [
      { start: 2, end: 4, replacement: "同志" },
      { start: 3, end: 5, replacement: "志，" },
    ];
    expect(() => applyCorrections(match, overlapping)).toThrow(RangeError);
  });
});
