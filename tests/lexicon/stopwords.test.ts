import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { loadStopwords, parseStopwords } from "#lib/lexicon/stopwords.ts";

const before = process.env.TIFA_DATA_DIR;
const folders: string[] = [];
afterEach(() => {
  if (before === undefined) delete process.env.TIFA_DATA_DIR;
  else process.env.TIFA_DATA_DIR = before;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe("stop words", () => {
  it("are the words between white space, without comments", () => {
    expect([...parseStopwords("# 说明 的\n的 了\r\n\n在　于 # 介词 以\n的").words]).toEqual(["的", "了", "在", "于"]);
    expect(parseStopwords("甲 乙").hash).toBe(parseStopwords("乙\n甲\n").hash);
    expect(parseStopwords("甲").hash).not.toBe(parseStopwords("乙").hash);
  });

  it("hold function words and numerals, and nothing that a report is about", () => {
    const { words } = loadStopwords();
    for (const word of ["的", "和", "我们", "第一", "今年", "亿元"]) expect(words.has(word), word).toBe(true);
    for (const word of ["改革", "人民", "共同", "逐步", "进一步", "党", "安全", "发展"]) expect(words.has(word), word).toBe(false);
  });

  it("come from the data folder's own file, and from it anew when it changes", () => {
    const folder = mkdtempSync(join(tmpdir(), "tifa-stopwords-"));
    folders.push(folder);
    process.env.TIFA_DATA_DIR = folder;
    expect(loadStopwords().words.has("的")).toBe(true);
    writeFileSync(join(folder, "stopwords.txt"), "甲");
    expect([...loadStopwords().words]).toEqual(["甲"]);
    writeFileSync(join(folder, "stopwords.txt"), "甲 乙");
    expect([...loadStopwords().words]).toEqual(["甲", "乙"]);
  });
});
