import { describe, expect, it } from "vitest";
import { chineseFigures } from "#lib/text/targets/chinese-figures.ts";
import { foldFigures } from "#lib/text/targets/fold-figures.ts";

describe("numbers written out in Chinese", () => {
  it.each([
    ["增长百分之九点五左右", ["9.5%"]],
    ["突破三百亿元、增长百分之十二", ["300", "12%"]],
    ["达到一千二百零六亿元，新增十五万人，提高两个百分点", ["1206", "15", "2"]],
    ["收入二万亿元", ["2"]],
    ["数十亿元、几百万元、上百亿元、一百多亿元、三五万人、两百亿级产业", []],
    ["第一个百分点以外，百分之百", []],
  ])("%s", (text, digits) => expect(chineseFigures(text).map((figure) => figure.digits)).toEqual(digits));

  it("keep their places in the sentence", () => {
    const sentence = "收入 三百二十亿元，增长百分之九。";
    const { text, places } = foldFigures(sentence);
    expect(text).toBe("收入320亿元，增长9%。".replace("，", ","));
    const at = text.indexOf("320");
    expect(sentence.slice(places[at], places[at + 2]! + 1)).toBe("三百二十");
    expect(places).toHaveLength(text.length + 1);
  });
});
