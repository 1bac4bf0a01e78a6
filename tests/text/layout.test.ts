import { describe, expect, it } from "vitest";
import { cleanText } from "#lib/text/clean/clean.ts";

const kinds = (raw: string) => cleanText(raw).entries.map(({ kind }) => kind);
const whole = (raw: string) => {
  const { keptUnits, removedUnits, text } = cleanText(raw);
  expect(keptUnits + removedUnits).toBe(raw.length);
  return text;
};

describe("running titles and page numbers", () => {
  const HEAD = "青湖县档案馆馆藏文件选编";
  const TITLE = "在全县茶叶产销会议上的讲话";
  const PARTS = ["　　今年以来，全县上下盯住春茶抢摘，新辟茶", "园两万亩，改造老茶路六十公里，茶农腰包鼓", "了起来。"];
  const TEXT = `${TITLE}\n今年以来，全县上下盯住春茶抢摘，新辟茶园两万亩，改造老茶路六十公里，茶农腰包鼓了起来。`;

  it.each([
    ["— 1 —", "— 2 —", "— 3 —"],
    ["- 一 -", "- 二 -", "- 三 -"],
    ["第1页 共3页", "第2页 共3页", "第3页 共3页"],
    ["·1·", "·2·", "·3·"],
  ])("go with page numbers such as %s", (...marks) => {
    const raw = `${HEAD}\n${TITLE}\n${PARTS.map((part, at) => `${at === 0 ? "" : `${HEAD}\n`}${part}\n${marks[at]}`).join("\n")}`;
    expect(whole(raw)).toBe(TEXT);
    expect(kinds(raw)).toContain("page-header");
  });

  it("go with bare numbers at form feeds; a head with a changing number too", () => {
    const raw = `${TITLE}\n${PARTS.map((part, at) => `${part}\n${at + 1}\n\f青湖文集第${at + 1}卷`).join("\n")}`;
    expect(whole(raw)).toBe(TEXT);
  });

  it("leave the speech's own title once", () => {
    const raw = `${TITLE}\n同志们：\n${PARTS.map((part, at) => `${part}\n— ${at + 1} —\n${TITLE}`).join("\n")}`;
    expect(
      whole(raw)
        .split("\n")
        .filter((line) => line === TITLE),
    ).toHaveLength(1);
  });

  it("are not seen in lines that come back in a speech", () => {
    const raw = "题目\n同志们：\n要修路。\n（掌声）\n要修桥。\n（掌声）\n要修渠。\n（掌声）\n要修塘。\n（掌声）";
    expect(whole(raw).match(/（掌声）/g)).toHaveLength(4);
    const links = "根据\n《\n纲要\n》\n精神办，按照\n《\n纲要\n》\n要求办，落实\n《\n纲要\n》\n任务，完成\n《\n纲要\n》\n目标。";
    expect(whole(links).match(/纲要/g)).toHaveLength(4);
  });

  it("are not years or figures on lines of their own", () => {
    expect(whole("目标\n12\n万亩茶园。")).toContain("12");
  });
});

describe("notes", () => {
  it("go with their marks when a line answers a mark above it", () => {
    expect(whole("要编好村史丛①书，图文并茂。\n① 丛书由县志办主持。\n要请老人口述（注1）往事。")).toBe(
      "要编好村史丛书，图文并茂。\n要请老人口述往事。",
    );
    expect(whole("修路[1]要快。\n架桥[2]要稳。\n[1] 指乡道。\n[2] 指便桥。")).toBe("修路要快。\n架桥要稳。");
  });

  it("are not the items of a list", () => {
    const list = "要做到：①抓生产，②抓安全，③抓收尾。\n①抓生产。\n②抓安全。";
    expect(whole(list)).toBe(list);
  });
});

describe("letter spacing", () => {
  it("is closed up line by line; words and lists of names keep their spaces", () => {
    expect(whole("在 全 县 会 议 上 的 讲 话\n产 量 要 达 到 3 万 吨 。")).toBe("在全县会议上的讲话\n产量要达到3万吨。");
    expect(whole("张三 李四 王五 赵六 参加。")).toBe("张三 李四 王五 赵六 参加。");
  });
});

describe("lines broken anywhere in a short text", () => {
  it("are joined where a sentence stops without a sign", () => {
    expect(whole("在全县会议上的讲话\n\n同志们：\n要发展云上民宿集\n群，把空心院变成\n聚宝盆。\n\n要打通最后一\n\n公里。")).toBe(
      "在全县会议上的讲话\n同志们：\n要发展云上民宿集群，把空心院变成聚宝盆。\n要打通最后一公里。",
    );
    expect(whole("同志们：\n我们要把茶园管\n护好，让守山的人\n有钱赚。")).toBe("同志们：\n我们要把茶园管护好，让守山的人有钱赚。");
  });

  it.each([
    "题目\n同志们：\n加强组织领导\n各级要抓紧，不能拖。\n压实责任\n今年，全县要干。",
    "在全县会议上的讲话\n今年，全县要修路。",
    "同志们：\n要修路。\n谢谢大家！",
    "一、抓茶园\n好。大家都要干。",
  ])("leaves titles and headings alone: %s", (text) => expect(whole(text)).toBe(text));
});
