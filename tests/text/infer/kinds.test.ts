import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { titleEvidence } from "#lib/ingest/title-evidence.ts";
import { inferMetadata, resolveMetadata } from "#lib/text/infer/index.ts";
import { prepareText } from "#lib/text/prepare.ts";

/** An invented text of a kind, and what is known of it; null where nothing may be said. */
interface Kind {
  name: string;
  text: string;
  want: Record<string, string | number | null>;
}

const kinds: Kind[] = JSON.parse(readFileSync(new URL("kinds.json", import.meta.url), "utf8"));

function known(raw: string) {
  const text = prepareText(raw, { correct: true });
  const { evidence } = inferMetadata({ ...text, file: "x001.txt" });
  const first = resolveMetadata({ inferred: evidence });
  const { values, year, regionCode } = resolveMetadata({ inferred: [...evidence, ...titleEvidence(text, "x001.txt", first.values)] });
  return { ...values, year, code: regionCode };
}

describe("what texts of many kinds betray of themselves", () => {
  it.each(kinds)("$name", ({ text, want }) => expect(known(text)).toMatchObject(want));
});

describe("titles", () => {
  it.each([
    [
      "an office and a name below it",
      "清源县人民法院工作报告\n院长 方立言\n各位代表：\n我代表县人民法院报告工作。",
      "清源县人民法院工作报告",
    ],
    [
      "two lines",
      "在全市优化营商环境暨民营经济\n高质量发展大会上的讲话\n同志们：\n我市企业很多。",
      "在全市优化营商环境暨民营经济高质量发展大会上的讲话",
    ],
    [
      "words that sites use too",
      "在全市城市更新暨新闻发布工作会上的讲话\n同志们：\n我市要更新。",
      "在全市城市更新暨新闻发布工作会上的讲话",
    ],
    ["a year at its head", "2011年新年献词\n乡亲们：\n新年的钟声就要敲响了，全市人民心里高兴。", "2011年新年献词"],
    ["traditional signs", "在全縣水利大會上的講話\n縣長鄭國棟\n同志們：\n我縣要修水利。", "在全縣水利大會上的講話"],
    [
      "a first sentence that is none",
      "首先报告2001年的工作\n各位代表：\n现在，我代表县人民政府向大会报告工作。",
      "2002年县（区）政府工作报告",
    ],
  ])("knows %s", (_name, text, title) => expect(known(text).title).toBe(title));
});
