import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "#lib/text/clean/clean.ts";

const PARAGRAPHS = [
  "在全县项目建设推进会上的讲话",
  "同志们：",
  "今天把大家请到松岫，是要看一看山上的光伏、问一问河边的厂房，再把明年的账细细算一遍。过去3年，全县新开工项目128个，完成投资46.5亿元，比上一个三年多出将近一半，这个成绩来之不易。",
  "一、把底数摸清",
  "底数不清，决心就大不起来。有的乡镇报上来的数字是去年的，有的部门连自己管着几个项目都说不完整。从下个月起，每个项目都要有一张表、一个人、一条时间线，县委办每半个月收一次，收上来就公开，谁快谁慢一目了然。",
  "二、把难点破开",
  "难点无非是地、钱、人。地的问题，自然资源局要把闲置的三千亩厂房用起来；钱的问题，不许新增隐性债务，也不许拿工资的钱去垫工程；人的问题，要舍得把年轻干部放到工地上去，晒黑了、跑累了，本事也就长出来了。",
  "（一）先易后难，把能开工的先开起来。",
  "能开工的项目一天也不要等。冬天冻土之前把基础打完，明年开春就能上梁；等到开春再动手，一年就过去了半截。",
  "同志们，山高路远，一步一步走就不远。让我们扑下身子，把说过的话变成看得见的房子、走得通的路！",
];
const MARKER = "〔示例文本：为 Tifa 项目撰写，非真实讲话〕";

const isWide = (character: string) => character.charCodeAt(0) >= 0x2010;

function wrapLine(line: string, width: number, { columns, hanging }: { columns: boolean; hanging: boolean }): string[] {
  const lines = [""];
  let used = 0;
  for (const character of line) {
    const size = columns && isWide(character) ? 2 : 1;
    const hangs = hanging && /[，。、；：！？）》”]/.test(character);
    if (used + size > width && !hangs) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += size;
  }
  return lines;
}

const flat = (text: string) => text.replaceAll(/\s/g, "");
const wanted = flat(PARAGRAPHS.join(""));

describe("text wrapped at a fixed width", () => {
  it("loses no character and cuts no sentence, whatever the width, indents and blank lines", () => {
    const style = fc.record({
      width: fc.integer({ min: 20, max: 80 }),
      columns: fc.boolean(),
      hanging: fc.boolean(),
      indent: fc.constantFrom("", "　　"),
      lineEnd: fc.constantFrom("\n", "\r\n", "\n\n"),
      blanks: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(style, ({ width, columns, hanging, indent, lineEnd, blanks }) => {
        const paragraphs = [...PARAGRAPHS, MARKER].map((line) => wrapLine(indent + line, width, { columns, hanging }).join(lineEnd));
        const { text } = cleanText(paragraphs.join(lineEnd.repeat(blanks + 1)));
        expect(flat(text)).toBe(wanted);
        for (const line of text.split("\n").slice(0, -1)) expect(line).toMatch(/[。！：]$|^一、|^二、|讲话$/);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps headings, salutation and paragraphs apart when paragraphs are indented", () => {
    const raw = PARAGRAPHS.flatMap((line) => wrapLine(`　　${line}`, 40, { columns: true, hanging: false })).join("\n");
    expect(cleanText(raw).text.split("\n")).toEqual(PARAGRAPHS);
  });

  it("leaves a list of equally long lines alone", () => {
    const list = ["修好一条路", "架起一座桥", "引来一渠水", "种活一山树", "办好一所学", "守住一方土"];
    expect(cleanText(list.join("\n")).text).toBe(list.join("\n"));
    const couplets = [
      "早起三更的灯亮着不是为了等谁来夸",
      "晚归半夜的门开着不是为了给谁去看",
      "下到田埂的人蹲着不是为了拍张照片",
      "走进厂房的脚站着不是为了凑个热闹",
      "写上墙头的字红着不是为了好看一时",
      "留在账上的钱花着不是为了装点门面",
    ];
    expect(cleanText(couplets.join("\n")).text).toBe(couplets.join("\n"));
  });

  it("sets the marker of a sample speech aside, with half-width punctuation too", () => {
    for (const marker of [MARKER, "[示例文本: 为 Tifa 项目撰写, 非真实讲话]"]) {
      expect(cleanText(`${PARAGRAPHS.join("\n")}\n${marker}\n`).text).toBe(PARAGRAPHS.join("\n"));
    }
  });
});
