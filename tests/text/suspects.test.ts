import { describe, expect, it } from "vitest";
import { findSuspects } from "#lib/text/suspects.ts";

const forms = [
  { form: "生态文明建设", count: 300 },
  { form: "攻坚克难", count: 80 },
  { form: "高质量发展", count: 500 },
  { form: "山河", count: 900 },
];

describe("findSuspects", () => {
  it("finds a rare string one character away from a frequent form, with its places", () => {
    const text = "要抓好生态文朋建设,敢于攻坚克难。生态文朋建设要先行。";
    expect(findSuspects(text, forms)).toEqual([{ form: "生态文朋建设", near: "生态文明建设", count: 2, places: [3, 17] }]);
  });
  it("says nothing of the form itself, of short forms and of numerals and place words", () => {
    expect(findSuspects("生态文明建设,攻坚克难,小河山河,中质量发展", forms)).toEqual([]);
    expect(findSuspects("", forms)).toEqual([]);
    expect(findSuspects("生态文朋建设", [])).toEqual([]);
  });
  it("leaves a variant alone that is more than a tenth as frequent", () => {
    expect(findSuspects("攻坚破难。".repeat(9), forms)).toEqual([]);
    expect(findSuspects("攻坚破难。".repeat(8), forms)).toHaveLength(1);
  });
});
