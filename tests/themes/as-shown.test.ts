import { describe, expect, it } from "vitest";
import { asShown } from "#lib/themes/as-shown.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { speechOf } from "./speech-of.ts";

describe("scores as they are shown", () => {
  it("puts 0.996 over a threshold of 1, since 1.00 is what a reader sees, and leaves 0.994 below", () => {
    expect(asShown(0.996)).toBe(1);
    expect(asShown(0.994)).toBeLessThan(1);
  });

  it("codes a sentence exactly where the evidence shows a score that reaches the threshold", () => {
    const coder = buildCoder(loadThemes({ userFolder: "no-such-folder" }));
    const { matchText, sentences } = speechOf("今年要扩大企业自主权。", "积极的财政政策要加大力度。", "各级领导干部要转变作风。");
    const codes = coder.code(matchText, sentences);
    sentences.forEach((_, index) => {
      for (const { theme, score, threshold, coded } of coder.explain(matchText, sentences, index)) {
        expect(coded).toBe(Number(score.toFixed(2)) >= threshold);
        expect(codes[index]?.themes.includes(theme)).toBe(coded);
      }
    });
  });
});
