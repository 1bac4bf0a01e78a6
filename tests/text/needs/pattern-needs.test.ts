import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { boilerplateRules } from "#lib/text/clean/clean-rules.ts";
import { HeldStrings } from "#lib/text/needs/held-strings.ts";
import { type Need, patternNeeds } from "#lib/text/needs/pattern-needs.ts";

const may = (pattern: RegExp, text: string) => new HeldStrings(text).mayMatch(patternNeeds(pattern));

describe("what a pattern needs", () => {
  test.each<[RegExp, Need]>([
    [/来源/, { any: ["来源"] }],
    [/来源|转自/, { any: ["来源", "转自"] }],
    [/(?:来|去)年/, { any: ["来年", "去年"] }],
    [/[（(]注\d+/, { all: [{ any: ["（注", "(注"] }] }],
    [/a?b+c*/, { all: [{ any: ["b"] }] }],
    [/(?<=讲话)\.docx?$/, { all: [{ any: ["讲话"] }, { any: [".doc"] }] }],
    [/(?!甲)乙/, { any: ["乙"] }],
    [/(?<name>甲)\k<name>乙{2,3}/, { all: [{ any: ["甲"] }, { any: ["乙"] }] }],
    [/\p{Script=Han}{2}网/u, { all: [{ any: ["网"] }] }],
    [/甲|/, null],
    [/甲*/, null],
    [/[^甲]/, null],
    [/甲/i, null],
  ])("%s", (pattern, need) => {
    expect(patternNeeds(pattern)).toEqual(need);
  });

  test("a text that lacks it is known without looking for the pattern", () => {
    expect(may(/更多(?:范文|资料)/, "更多的资料，范文")).toBe(false);
    expect(may(/更多(?:范文|资料)/, "这里有更多资料")).toBe(true);
    expect(may(/甲|乙丙/, "丙乙")).toBe(false);
    expect(may(/甲?/, "")).toBe(true);
  });

  test("no rule of cleaning loses a match", () => {
    const text = readFileSync("corpus/cleaning/boilerplate.yaml", "utf8");
    const pieces = ["", ...text.split("\n"), ...text.split(/[|()（）\s]+/)];
    let matches = 0;
    for (const { pattern, id } of boilerplateRules) {
      for (const piece of pieces) {
        pattern.lastIndex = 0;
        if (!pattern.test(piece)) continue;
        matches += 1;
        expect(may(pattern, piece), `${id}: ${piece.slice(0, 80)}`).toBe(true);
      }
    }
    expect(matches).toBeGreaterThan(100);
  });
});
