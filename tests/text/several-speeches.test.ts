import { describe, expect, it } from "vitest";
import { findSpeeches } from "#lib/text/several-speeches.ts";

const BODY = [
  "新年的钟就要敲响。我代表区委向守在路口、守在病房的人们拜年。",
  "巷子里的灯一盏也没有少。我们把没有修完的巷子修完，把没有说完的话说完。",
  "谢谢大家！",
];
const starts = (lines: readonly string[]) => {
  const text = lines.join("\n");
  return findSpeeches(text).map(({ start, end }) => text.slice(start, end).split("\n")[0]);
};

describe("a page of several speeches", () => {
  it("is cut at running numbers", () => {
    const page = ["区长新年致辞范文3篇", "以下三篇供参考。"];
    for (const ordinal of ["一", "二", "三"]) page.push(`区长新年致辞范文${ordinal}`, "同志们：", ...BODY);
    expect(starts(page)).toEqual(["区长新年致辞范文一", "区长新年致辞范文二", "区长新年致辞范文三"]);
    expect(starts(["【篇一】", "各位来宾：", ...BODY, "【篇二】", "同志们：", ...BODY])).toEqual(["【篇一】", "【篇二】"]);
  });

  it("is cut at titles with salutations", () => {
    const page = ["在全区护林会上的讲话", "同志们：", ...BODY, "在全区春耕会上的讲话", "同志们：", ...BODY];
    expect(starts(page)).toEqual(["在全区护林会上的讲话", "在全区春耕会上的讲话"]);
  });

  it("is cut at labels with a colon, at parts of a collection, and at an annexed speech", () => {
    const labels = ["护林讲话 篇1：", "同志们：", ...BODY, "护林讲话 篇2：", "各位村长：", ...BODY];
    expect(starts(labels)).toEqual(["护林讲话 篇1：", "护林讲话 篇2："]);
    const parts = ["***第一部分：镇长讲话***", "同志们：", ...BODY, "***第二部分：书记讲话***", "同志们：", ...BODY];
    expect(starts(parts)).toHaveLength(2);
    const annexed = ["在全区护林会上的讲话", "同志们：", ...BODY, "附：副区长在护林会上的发言", "同志们：", ...BODY];
    expect(starts(annexed)).toEqual(["在全区护林会上的讲话", "附：副区长在护林会上的发言"]);
  });

  it("is cut inside a line without line ends, at titles and at numbers with salutations", () => {
    const said = BODY.join("");
    const text = `在全区护林会上的讲话同志们：${said}在全区春耕会上的讲话同志们：${said}`;
    expect(findSpeeches(text).map(({ start }) => text.slice(start, start + 6))).toEqual(["在全区护林会", "在全区春耕会"]);
    const numbered = `致辞两篇 第一篇：护林致辞 同志们：${said} 第二篇：春耕致辞 各位乡亲：${said}`;
    expect(findSpeeches(numbered)).toHaveLength(2);
    expect(starts([`在全区护林会上的讲话同志们：${said}`])).toEqual([]);
  });

  it("is cut at numbers in brackets and before the title", () => {
    const page = (ordinals: readonly string[]) => ordinals.flatMap((label) => [label, "同志们：", ...BODY]);
    expect(starts(page(["护林讲话稿例文【第一篇】", "护林讲话稿例文【第二篇】"]))).toHaveLength(2);
    expect(starts(page(["1.护林领导发言 篇一", "2.护林领导发言 篇二"]))).toHaveLength(2);
  });

  it("is none where one speech numbers its parts or speaks to its hearers again", () => {
    expect(
      starts([
        "在全区工作会上的讲话",
        "同志们：",
        "一、修巷子",
        ...BODY.slice(0, 2),
        "二、护山林",
        ...BODY.slice(0, 2),
        "同志们：",
        ...BODY,
      ]),
    ).toEqual([]);
    expect(starts(["规划纲要", "第一篇 总则", ...BODY, "第二篇 任务", ...BODY])).toEqual([]);
    expect(findSpeeches("")).toEqual([]);
  });
});
