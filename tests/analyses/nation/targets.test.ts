import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnCorpus, type OwnSpeech } from "../../setup/own-corpus.ts";
import type { SampleCorpus } from "../../setup/sample-corpus.ts";

const report = (region: string, year: number, reached: string, goal: string): OwnSpeech => ({
  date: `${year}-01-10`,
  level: "city",
  region,
  text: `政府工作报告${region}${year}\n一、${year - 1}年工作回顾\n过去一年，全市地区生产总值${reached}。\n二、${year}年重点工作\n今年主要预期目标是：地区生产总值${goal}。`,
});
const SPEECHES = [
  report("温州市", 2024, "增长6.9%", "增长6%以上"),
  report("温州市", 2025, "增长6.3%", "增长5.5%左右"),
  report("宁波市", 2024, "增长5.5%", "增长6%"),
  report("宁波市", 2025, "增长5.4%", "增长5%—6%"),
  { date: "", level: "city", region: "绍兴市", text: "没有日期的讲话\n全市地区生产总值增长7%。" },
];
let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus(SPEECHES);
});
afterAll(() => corpus.drop());

describe("targets", () => {
  it("puts a target beside the outcome that the next report states, and says whether it was met", async () => {
    const { rows } = await corpus.ask("targets", { indicator: "gdp", figureKind: "target" });
    expect(rows.map((row) => [row.regionCode, row.period, row.lowest, row.highest, row.outcomeLowest, row.outcomeVerdict])).toEqual([
      ["330200", 2024, 6, 6, 5.4, "missed"],
      ["330200", 2025, 5, 6, null, null],
      ["330300", 2024, 6, null, 6.3, "met"],
      ["330300", 2025, 5.5, 5.5, null, null],
    ]);
  });

  it("leads to the sentence and its place, and leaves undated reports out", async () => {
    const { rows, notes } = await corpus.ask("targets", { figureKind: "reported", region: "温州市" });
    expect(rows.map((row) => [row.period, row.lowest, row.text])).toEqual([
      [2023, 6.9, expect.stringContaining("增长6.9%")],
      [2024, 6.3, expect.stringContaining("增长6.3%")],
    ]);
    expect((await corpus.ask("targets")).notes.map(({ code }) => code)).toEqual(["UNDATED_LEFT_OUT"]);
    expect(notes).toEqual([]);
  });

  it("refuses an indicator that there is not, and answers an empty selection with no rows", async () => {
    await expect(corpus.ask("targets", { indicator: "happiness" })).rejects.toMatchObject({ code: "BAD_PARAMETER" });
    expect((await corpus.ask("targets", { year: "1999" })).rows).toEqual([]);
  });
});
