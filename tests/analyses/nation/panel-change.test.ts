import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnCorpus, type OwnSpeech } from "../../setup/own-corpus.ts";
import type { SampleCorpus } from "../../setup/sample-corpus.ts";

const OTHER = "我们把学校办好，把医院建好，把道路修好。";
const text = (title: string, hits: number, fill = 40) => `${title}\n${"要发展低空经济。".repeat(hits)}${OTHER.repeat(fill)}`;
const SPEECHES: OwnSpeech[] = [
  { date: "2023-01-10", level: "province", region: "浙江省", text: text("浙江前年讲话", 0) },
  { date: "2024-01-10", level: "province", region: "浙江省", text: text("浙江去年讲话", 30) },
  { date: "2023-01-12", level: "province", region: "江苏省", text: text("江苏前年讲话", 20) },
  { date: "2024-01-12", level: "province", region: "江苏省", text: text("江苏去年讲话", 0) },
  { date: "2023-01-13", level: "province", region: "福建省", text: text("福建前年讲话", 1) },
  { date: "2024-01-13", level: "province", region: "福建省", text: text("福建去年讲话", 2) },
  { date: "2024-01-14", level: "city", region: "杭州市", text: text("杭州去年讲话", 3) },
  { date: "2022-01-14", level: "province", region: "山东省", text: text("山东更早讲话", 9) },
];
let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus(SPEECHES);
});
afterAll(() => corpus.drop());

const ask = (more: Record<string, string> = {}) => corpus.ask("panel-change", { phrase: "低空经济", from: "2023", to: "2024", ...more });

describe("panel-change", () => {
  it("says what rose, what fell and what cannot be told, later minus earlier", async () => {
    const { rows } = await ask();
    expect(rows.map((row) => [row.regionCode, row.countReference, row.countTarget, row.direction])).toEqual([
      ["320000", 20, 0, "down"],
      ["330000", 0, 30, "up"],
      ["330100", null, 3, null],
      ["350000", 1, 2, "same"],
    ]);
    const [fall, rise] = rows;
    expect(fall!.difference).toBeCloseTo(Number(fall!.rateTarget) - Number(fall!.rateReference), 12);
    expect(fall!.high).toBeLessThan(0);
    expect(rise!.low).toBeGreaterThan(0);
  });

  it("has no difference, and no zero, where one of both is missing", async () => {
    const { rows } = await ask();
    expect(rows.find(({ regionCode }) => regionCode === "330100")).toMatchObject({
      difference: null,
      low: null,
      high: null,
      adjustedP: null,
      rateReference: null,
      sizeReference: 0,
      speechesReference: 0,
      speechesTarget: 1,
    });
  });

  it("counts cities for their province where asked, and takes periods", async () => {
    const { rows } = await ask({ unit: "province", from: "2022-2023" });
    expect(rows.map((row) => [row.regionCode, row.countReference, row.countTarget])).toEqual([
      ["320000", 20, 0],
      ["330000", 0, 33],
      ["350000", 1, 2],
      ["370000", 9, null],
    ]);
    expect(rows[0]).toMatchObject({ periodReference: "2022-2023", periodTarget: "2024" });
  });

  it("agrees with the panel of the same years", async () => {
    const [change, panel] = await Promise.all([ask(), corpus.ask("phrase-panel", { phrase: "低空经济" })]);
    for (const row of change.rows)
      for (const [side, year] of [
        ["Reference", 2023],
        ["Target", 2024],
      ] as const) {
        const cell = panel.rows.find((found) => found.regionCode === row.regionCode && found.year === year);
        expect([row[`count${side}`], row[`rate${side}`]]).toEqual([cell?.count ?? null, cell?.perTenThousandChars ?? null]);
      }
  });

  it("refuses a period that ends before it begins", async () => {
    await expect(ask({ from: "2023-2020" })).rejects.toMatchObject({ code: "BAD_PARAMETER" });
  });
});
