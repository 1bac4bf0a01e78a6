import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { dismissSuspect, recallSuspect } from "#lib/ingest/dismiss-suspect.ts";
import { createOwnCorpus, type OwnSpeech } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

const SPEECHES: OwnSpeech[] = [
  { date: "2019-03-01", text: "河工会议讲话\nGDP要稳，gdp要实。高举***新时代中国特色社会主义思想旗帜，团结在以XX同志为核心的党中央周围。" },
  { date: "2003-03-01", text: "林场会议讲话\n紧密团结在以××同志为核心的党中央周围，把林子看好。X县和**镇带头，**镇要快。" },
  { date: "2021-03-01", text: `园林讲话\n${"我们要推动高质量发展。".repeat(6)}苗圃要推动高质最发展。` },
  { date: "", text: "没有日期的讲话\n灯要亮，桥要通，灯下亮堂行。二○二五年灯下亮堂行，X同志为核心的党中央。" },
];
let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus(SPEECHES);
}, 120_000);
afterAll(() => corpus.drop());

const XI = "以习近平同志为核心的党中央";
const JIANG = "以江泽民同志为核心的党中央";

describe("letters", () => {
  it("fold unless asked not to, in every analysis of phrases", async () => {
    const count = async (name: string, params: Record<string, string>) =>
      (await corpus.ask(name, { phrase: "Gdp", by: "year", ...params })).rows.reduce((sum, row) => sum + Number(row.count), 0);
    for (const name of ["phrase-frequency", "ngram-series"]) {
      expect(await count(name, {})).toBe(2);
      expect(await count(name, { case: "exact" })).toBe(0);
    }
    const lines = async (params: Record<string, string>) => (await corpus.ask("concordance", { phrase: "gdp", ...params })).rows;
    expect((await lines({})).map(({ node }) => node)).toEqual(["GDP", "gdp"]);
    const words = { unit: "term", minCount: "1", targetYear: "2019", referenceYear: "2003", stopwords: "off" };
    const of = async (rule: string) =>
      (await corpus.ask("keyness", { ...words, case: rule })).rows.flatMap(({ item, countTarget }) =>
        /gdp/iu.test(String(item)) ? [[item, countTarget]] : [],
      );
    expect(await of("fold")).toEqual([["GDP", 2]]);
    expect((await of("exact")).sort()).toEqual([
      ["GDP", 1],
      ["gdp", 1],
    ]);
    expect((await lines({ case: "exact" })).map(({ node }) => node)).toEqual(["gdp"]);
  });
});

describe("a phrase of undated speeches alone", () => {
  it.each(["phrase-frequency", "ngram-series"])("is said to be undated, not absent: %s", async (name) => {
    const { notes } = await corpus.ask(name, { phrase: ["灯下亮堂行", "把林子看好"], by: "year" });
    expect(notes).toContainEqual({ code: "PHRASE_ONLY_UNDATED", values: { phrase: "灯下亮堂行", count: 2, speeches: 1 } });
    expect(notes.filter(({ code }) => code.startsWith("PHRASE_"))).toHaveLength(1);
  });

  it("is said to be undated in a panel too", async () => {
    const { notes } = await corpus.ask("phrase-panel", { phrase: ["灯下亮堂行", "把林子看好"] });
    expect(notes).toContainEqual({ code: "PHRASE_ONLY_UNDATED", values: { phrase: "灯下亮堂行", count: 2, speeches: 1 } });
    expect(notes.filter(({ code }) => code.startsWith("PHRASE_"))).toHaveLength(1);
  });

  it("is told apart from one that dated speeches have too", async () => {
    const { notes } = await corpus.ask("phrase-frequency", { phrase: "同志为核心的党中央", by: "year" });
    expect(notes.map(({ code }) => code)).toContain("PHRASE_ALSO_UNDATED");
  });
});

describe("slogans whose name is masked", () => {
  it("are counted apart, and by the speech's year where several names fit", async () => {
    const { rows } = await corpus.ask("slogan-frequency", { slogan: [XI, JIANG], by: "year" });
    expect(rows.map(({ slogan, group, count, maskedCount }) => [slogan, group, count, maskedCount])).toEqual([
      [JIANG, 2003, 0, 1],
      [JIANG, 2019, 0, 0],
      [JIANG, 2021, 0, 0],
      [XI, 2003, 0, 0],
      [XI, 2019, 0, 1],
      [XI, 2021, 0, 0],
    ]);
  });

  it("are never a place whose name is masked", async () => {
    const { rows } = await corpus.ask("slogans");
    const masked = rows.filter(({ maskedCount }) => Number(maskedCount) > 0).map(({ slogan }) => slogan);
    expect(masked.every((slogan) => /同志|思想/u.test(String(slogan)))).toBe(true);
    const words = await corpus.ask("keyness", { unit: "term", minCount: "1", targetYear: "2003", referenceYear: "2019", stopwords: "off" });
    expect(words.rows.filter(({ item }) => /[X*]/u.test(String(item)))).toEqual([]);
  });

  it("stand in the list of slogans with no other figure", async () => {
    const { rows } = await corpus.ask("slogans");
    const masked = rows.find(({ slogan }) => slogan === "习近平新时代中国特色社会主义思想");
    expect(masked).toMatchObject({ count: 0, standaloneCount: 0, maskedCount: 1, firstYear: null });
    // An undated speech may mean either.
    expect(rows.filter(({ slogan }) => [XI, JIANG].includes(String(slogan))).map(({ maskedCount }) => maskedCount)).toEqual([2, 2]);
  });

  it("are noted beside the counts of the slogan", async () => {
    const { notes } = await corpus.ask("slogan-counts", { slogan: XI });
    expect(notes).toContainEqual({ code: "SLOGAN_MASKED", values: { slogan: XI, count: 2 } });
    const { rows } = await corpus.ask("slogan-sentences", { slogan: XI, of: "masked" });
    expect(rows).toHaveLength(2);
    for (const { node } of rows) expect(String(node)).toMatch(/[*＊XＸ×]/u);
    expect((await corpus.ask("slogan-sentences", { slogan: XI })).rows).toHaveLength(0);
  });
});

describe("a circle that stands for zero", () => {
  it("is found as zero and is no Han character", async () => {
    expect((await corpus.ask("phrase-frequency", { phrase: "二〇二五年", by: "speech" })).rows.map(({ count }) => count)).toContain(1);
    const { rows } = await corpus.ask("speeches");
    // 灯要亮桥要通灯下亮堂行 11, 二二五年灯下亮堂行 9, 同志为核心的党中央 9
    expect(rows.find(({ date }) => date === null)?.chars).toBe(29);
  });
});

describe("a suspected error", () => {
  it("is not proposed again once it was found to be right, and is when that is taken back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tifa-suspects-"));
    vi.stubEnv("TIFA_DATA_DIR", folder);
    const forms = async () => (await corpus.ask("suspects")).rows.map(({ form }) => form);
    expect(await forms()).toEqual(["高质最发展"]);
    await dismissSuspect("高质最发展", "高质量发展");
    expect(await forms()).toEqual([]);
    await recallSuspect("高质最发展");
    expect(await forms()).toEqual(["高质最发展"]);
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
});
