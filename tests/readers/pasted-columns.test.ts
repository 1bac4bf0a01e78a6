import { describe, expect, it } from "vitest";
import { withColumnsApart } from "#lib/readers/pasted-columns.ts";

const LEFT = ["今年全乡秋粮丰收，收谷九千石", "比去年多出两成，家家粮仓都满", "了，人人高兴，接着要把谷场修", "好。"];
const RIGHT = ["下一步要修好谷场和仓门，不许", "带土带水进库，谁收的谁签字，", "谁签的谁负责，账目都要上墙。"];

describe("withColumnsApart", () => {
  it("reads the left column to its end before the right one", () => {
    const page = LEFT.map((left, at) => (RIGHT[at] === undefined ? left : `${left}\u3000\u3000${RIGHT[at]}`));
    expect(withColumnsApart(["题目", "", ...page, "", "完。"].join("\n")).split("\n")).toEqual(["题目", "", ...LEFT, ...RIGHT, "", "完。"]);
  });

  it("knows the columns by blanks and tabs as well, and keeps the indent of a paragraph", () => {
    const page = ["\u3000\u3000今年全乡秋粮丰收，收谷一千", ...LEFT.slice(1, 3)].map(
      (left, at) => `${left}    ${at === 1 ? "    " : ""}${RIGHT[at]}`,
    );
    const apart = withColumnsApart(page.join("\n")).split("\n");
    expect(apart.map((line) => line.trim())).toEqual([...page.map((line) => line.slice(0, line.indexOf("    ")).trim()), ...RIGHT]);
    expect(apart[4]).toBe(`    ${RIGHT[1]}`);
  });

  it.each([
    ["a table of short cells", ["村名\u3000\u3000亩数", "东坪\u3000\u3000三百", "西坪\u3000\u3000二百", "南坪\u3000\u3000一百"]],
    ["two lines only", [`${LEFT[0]}\u3000\u3000${RIGHT[0]}`, `${LEFT[1]}\u3000\u3000${RIGHT[1]}`]],
    ["sentences that are whole on both sides", Array.from({ length: 4 }, () => "要修好谷场，不许误工。\u3000\u3000要修好仓门，不许漏雨。")],
    ["gaps at different places", LEFT.slice(0, 3).map((left, at) => `${left.slice(0, 3 + 4 * at)}\u3000\u3000${RIGHT[at]}`)],
  ])("leaves %s alone", (_name, lines) => expect(withColumnsApart(lines.join("\n"))).toBe(lines.join("\n")));
});
