import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnCorpus, type OwnSpeech } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

const SPEECHES: OwnSpeech[] = [
  { date: "2008-03-01", text: "渡口讲话\n老船要修，老船要漆，石阶要扫。" },
  { date: "2012-03-01", text: "河工讲话\n改革开放三十年，改革开放修了堤。乡村振兴要靠人，灯塔要亮。" },
  { date: "2020-03-01", text: "林场讲话\n大门要开放，苗圃要开放，开放也要守规矩。乡村振兴要靠人，石阶要扫，水杉成林。" },
];
let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus(SPEECHES);
}, 120_000);
afterAll(() => corpus.drop());

const drift = async (params: Record<string, string> = {}) =>
  (await corpus.ask("drift", { from: "2012", to: "2020", minCount: "1", limit: "5000", stopwords: "off", ...params })).rows;

describe("drift by words", () => {
  it("says that a word came or went only where its characters did", async () => {
    const rows = new Map((await drift()).map((row) => [row.item, row]));
    // 改革开放 is one word, so the word 开放 is new while its characters are not.
    expect(rows.get("开放")).toMatchObject({ countReference: 0, countTarget: 3, stringReference: 2, stringTarget: 3, presence: "cut" });
    expect(rows.get("水杉")).toMatchObject({ stringReference: 0, presence: "appeared" });
    expect(rows.get("灯塔")).toMatchObject({ stringTarget: 0, presence: "vanished" });
    expect(rows.get("石阶")).toMatchObject({ stringReference: 0, presence: "returned" });
    for (const { presence, stringTarget, stringReference, countTarget, countReference } of rows.values()) {
      if (presence === "appeared") expect(stringReference).toBe(0);
      if (presence === "vanished") expect(stringTarget).toBe(0);
      if (presence === "both") expect([stringTarget, stringReference]).toEqual([null, null]);
      else expect([Number(stringTarget) >= Number(countTarget), Number(stringReference) >= Number(countReference)]).toEqual([true, true]);
    }
  });

  it("counts the same characters as the phrase does", async () => {
    const { rows } = await corpus.ask("phrase-frequency", { phrase: "开放", by: "year", yearFrom: "2012" });
    expect(rows.map(({ count }) => count)).toEqual([2, 3]);
  });

  it("lists words and slogans together on demand, each once and of its own kind", async () => {
    const rows = await drift({ unit: "both" });
    expect(rows.filter(({ item }) => item === "乡村振兴").map(({ unit }) => unit)).toEqual(["slogan"]);
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(["term", "slogan"]));
    expect(rows.find(({ unit }) => unit === "slogan")).toMatchObject({ stringTarget: null, stringReference: null });
    const strength = rows.map(({ telling }) => Math.abs(Number(telling)));
    expect(strength).toEqual([...strength].sort((a, b) => b - a));
  });
});
