import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { selectStoredHours } from "#lib/queries/index.ts";
import { createOwnCorpus, type OwnSpeech } from "../../setup/own-corpus.ts";
import type { SampleCorpus } from "../../setup/sample-corpus.ts";

/** Of the like of the others, so that no two are taken for versions of one text. */
const OWN = [
  "把铁路修到每一个县，把粮仓建在每一个乡，让出门的人有车坐。",
  "港口的吊机要换新，鞋厂的工人要有宿舍住，山里的老人要有饭吃。",
  "西边的湖要清淤，东边的城要通地铁，茶农的路要铺到山顶。",
  "海堤加高两米，渔船装上天线，孩子放学以后有地方打球。",
  "运河的桥要重修，丝厂的旧房改成书店，老街的电线埋到地下。",
  "江边的码头搬到下游，钢厂的烟囱拆掉三座，大学的门向市民打开。",
  "太湖的蓝藻要打捞，泥人的手艺要传下去，梅园的围墙要推倒。",
];
let next = 0;
const say = (region: string, year: number, text: string): OwnSpeech => ({
  date: `${year}-01-10`,
  level: region === "" ? "central" : "city",
  region,
  text: `${region}讲话${year}\n${text}${OWN[next++]!}`,
});
/** The first three lie in the store since long; the next three came in on Tuesday, 24 November 2026, the last on the 30th. */
const SPEECHES = [
  say("", 2023, "要推进高质量发展。"),
  say("温州市", 2023, "要守住两个维护，推进高质量发展。"),
  say("杭州市", 2023, "要推进高质量发展。"),
  say("温州市", 2024, "要发展低空经济，推进高质量发展。"),
  say("杭州市", 2024, "要发展低空经济，抓好乡村振兴。"),
  say("南京市", 2024, "要发展低空经济。"),
  say("无锡市", 2024, "要发展低空经济。"),
];
let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus(SPEECHES);
  const at = [3, 3, 3, 24, 24, 24, 30].map((day, index) => new Date(2026, 10, day, 9, 0, index));
  const ids = (await corpus.ask("speeches")).rows;
  for (const { speechId, file } of ids) {
    const stored = at[Number(/speech-(\d{3})/.exec(String(file))![1])]!;
    await corpus.db.write.$executeRaw`update speech set created_at = ${stored} where id = ${Number(speechId)}`;
  }
});
afterAll(() => corpus.drop());

const places = (rows: readonly Record<string, unknown>[]) => rows.map(({ region }) => region);

describe("the news of a week", () => {
  it("lists what came in from Monday to Sunday, each against its own place's last text", async () => {
    const { rows } = await corpus.ask("week-speeches", { week: "2026-W48" });
    expect(places(rows)).toEqual(["温州市", "南京市", "杭州市"]);
    expect(rows[0]).toMatchObject({ newSlogans: 1, returnedSlogans: 0, goneSlogans: 1, foundChanges: 0 });
    // No text before: nothing to count, which is not 0.
    expect(rows[1]).toMatchObject({ newSlogans: null, goneSlogans: null, themesUp: null, otherTitle: null });
  });

  it("takes days too, the last one with it", async () => {
    expect(places((await corpus.ask("week-speeches", { since: "2026-11-24" })).rows)).toHaveLength(4);
    expect(places((await corpus.ask("week-speeches", { since: "2026-11-25", until: "2026-11-30" })).rows)).toEqual(["无锡市"]);
    expect((await corpus.ask("week-speeches", { since: "2026-11-25", until: "2026-11-29" })).rows).toEqual([]);
    expect((await corpus.ask("week-speeches", { week: "2026-W40" })).rows).toEqual([]);
  });

  it("sums slogans over the speeches: in how many, of how many compared, where", async () => {
    const { rows } = await corpus.ask("week-slogans", { week: "2026-W48" });
    const of = (against: string, slogan: string) => rows.find((row) => row.against === against && row.slogan === slogan);
    expect(of("own", "低空经济")).toMatchObject({ newsChange: "new", speechesWith: 2, speeches: 2, count: 2, countBefore: 0 });
    expect(of("own", "低空经济")).toMatchObject({ regions: 2, regionNames: "杭州市、温州市" });
    expect(of("centre", "低空经济")).toMatchObject({ newsChange: "new", speechesWith: 3, speeches: 3 });
    expect(of("own", "两个维护")).toMatchObject({ newsChange: "gone", speechesWith: 1, count: 0, countBefore: 1 });
    expect(rows.some(({ newsChange }) => newsChange === "same")).toBe(false);
  });

  it("has the same rows as the news of each speech", async () => {
    const week = (await corpus.ask("speech-news", { week: "2026-W48" })).rows;
    const speeches = (await corpus.ask("week-speeches", { week: "2026-W48" })).rows;
    const single = [];
    for (const { speechId } of speeches) single.push(...(await corpus.ask("speech-news", { speechId: String(speechId) })).rows);
    expect(week).toEqual(single);
    const themes = (await corpus.ask("news-themes", { week: "2026-W48" })).rows;
    const singleThemes = [];
    for (const { speechId } of speeches) singleThemes.push(...(await corpus.ask("news-themes", { speechId: String(speechId) })).rows);
    expect(themes).toEqual(singleThemes);
  });

  it.each([
    { week: "2025-W53" },
    { since: "2026-02-30" },
    { since: "2026-11-25", until: "2026-11-24" },
    { until: "2026-11-24" },
    { week: "2026-W48", since: "2026-11-24" },
  ])("refuses %o", async (params) => {
    await expect(corpus.ask("week-speeches", params)).rejects.toMatchObject({ code: "BAD_PARAMETER" });
  });

  it("knows when speeches came in", async () => {
    const hours = await selectStoredHours(corpus.db.read);
    expect(hours.map(({ speeches }) => speeches)).toEqual([1, 3, 3]);
    expect(hours[0]!.hour.getTime()).toBeGreaterThan(hours[1]!.hour.getTime());
  });
});
