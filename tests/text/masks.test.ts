import { describe, expect, it } from "vitest";
import { findMasks } from "#lib/text/masks.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";

function masksIn(display: string): string[] {
  const { text } = toMatchText(display);
  return findMasks(text).map(({ start, end }) => text.slice(start, end));
}

describe("findMasks finds placeholders beside Chinese", () => {
  it.each([
    ["增长X%以上", ["X"]],
    ["X月X日，在XX市召开", ["X", "X", "XX"]],
    ["省委XX书记来XX 调研", ["XX", "XX"]],
    ["深入谷X等村", ["X"]],
    ["X届X次全会", ["X", "X"]],
    ["新**现代化，总量突破****亿元", ["**", "****"]],
    ["发挥**、**等先进典型", ["**", "**"]],
    ["投资×亿元，××县", ["×", "××"]],
    ["ＸＸ同志，xx市", ["XX", "xx"]],
    ["20XX年，201X年", ["XX", "X"]],
    ["○○镇", ["○○"]],
    ["***万**人民", ["***", "**"]],
    ["主讲人：\nXXX\n同志们", ["XXX"]],
    ["（XX）", ["XX"]],
  ])("%s", (display, expected) => {
    expect(masksIn(display)).toEqual(expected);
  });
});

describe("findMasks leaves real words alone", () => {
  it.each([
    "TEXT模式",
    "买了iPhone X手机",
    "拍X光片，X射线",
    "X轴方向",
    "尺寸为5×8米",
    "2米×3米",
    "3*4等于12",
    "X86架构",
    "5G和AI",
    "***",
    "二○○八年",
    "",
    "X",
  ])("%s", (display) => {
    expect(masksIn(display)).toEqual([]);
  });
});
