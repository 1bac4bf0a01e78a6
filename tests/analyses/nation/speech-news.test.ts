import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext, newsReport } from "#lib/analyses/index.ts";
import { compareSlogans } from "#lib/analyses/nation/news/compare-slogans.ts";
import { createOwnCorpus, type OwnSpeech } from "../../setup/own-corpus.ts";
import type { SampleCorpus } from "../../setup/sample-corpus.ts";

const filler = "这一年的各项工作要接着办好，路要修好，水要治好。";
const say = (level: string, region: string, year: number, text: string): OwnSpeech => ({
  date: `${year}-01-10`,
  level,
  region,
  text: `${region}${level}讲话${year}\n${text}${filler.repeat(3)}`,
});
const SPEECHES = [
  say("city", "温州市", 2022, "要抓好乡村振兴。"),
  say("city", "温州市", 2023, "要推进高质量发展，守住两个维护。"),
  say("central", "", 2024, "要推进高质量发展，发展新质生产力。"),
  say("city", "温州市", 2024, "要抓好乡村振兴，发展低空经济，推进高质量发展。"),
];
let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus(SPEECHES);
});
afterAll(() => corpus.drop());

describe("speech-news", () => {
  it("tells new from returned and gone against the same region's last text", async () => {
    const { rows } = await corpus.ask("speech-news");
    const changes = Object.fromEntries(rows.filter(({ against }) => against === "own").map((row) => [row.slogan, row.newsChange]));
    expect(changes).toMatchObject({ 乡村振兴: "returned", 低空经济: "new", 两个维护: "gone" });
    expect(["more", "less"]).toContain(changes.高质量发展);
    const centre = Object.fromEntries(rows.filter(({ against }) => against === "centre").map((row) => [row.slogan, row.newsChange]));
    expect(centre).toMatchObject({ 新质生产力: "gone", 低空经济: "new" });
  });

  it("finds nothing at 5 % in texts as short as these, and says what it could not compare", async () => {
    expect((await corpus.ask("speech-news")).rows.every(({ found }) => found === false)).toBe(true);
    const first = Number((await corpus.ask("speeches")).rows.find(({ year }) => year === 2022)!.speechId);
    const { rows, notes } = await corpus.ask("speech-news", { speechId: String(first) });
    expect(rows).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(["NO_EARLIER_TEXT", "NO_CENTRAL_TEXT"]);
  });

  it("refuses a speech that there is not, and answers an empty selection with no rows", async () => {
    await expect(corpus.ask("speech-news", { speechId: "999999" })).rejects.toMatchObject({ code: "SPEECH_NOT_FOUND" });
    expect((await corpus.ask("speech-news", { year: "1999" })).rows).toEqual([]);
  });
});

const PASSAGE = "要把沿河三十里的堤坝加高加固，把两岸的泵站全部换新，让每一滴水都流到田里，让每一户人家都有干净水喝。";

describe("the Monday page's report", () => {
  let own: SampleCorpus;
  beforeAll(async () => {
    own = await createOwnCorpus([
      say("central", "", 2024, `要兴修水利。${PASSAGE}`),
      say("province", "浙江省", 2024, "要办好教育，学校要修好。"),
      say("city", "杭州市", 2024, `要办好民生实事。${PASSAGE}`),
      say("city", "南京市", 2024, `要办好民生实事。${PASSAGE}`),
      { ...say("city", "温州市", 2024, `要抓好乡村振兴。${PASSAGE}`), date: "2024-02-10" },
    ]);
  }, 120_000);
  afterAll(() => own.drop());

  it("names the texts before, neighbours of the same province only", async () => {
    const { rows } = await own.ask("news-texts", { speechId: String(await idOf(own, "温州市")) });
    expect(rows.map(({ role, region }) => [role, region])).toEqual([
      ["centre", null],
      ["province", "浙江省"],
      ["neighbour", "杭州市"],
    ]);
  });

  it("finds the passages that the centre and a neighbour have too", async () => {
    const report = await newsReport(createContext(own.db.read), await idOf(own, "温州市"));
    const having = report.taken.filter(({ passages }) => passages.some(({ textB }) => textB.includes("沿河三十里的堤坝")));
    expect(having.map(({ role, region }) => `${role} ${region}`).sort()).toEqual(["centre null", "neighbour 杭州市"]);
    expect(having.every(({ chars }) => chars >= 40)).toBe(true);
    expect(report.slogans.some(({ slogan, newsChange }) => slogan === "乡村振兴" && newsChange === "new")).toBe(true);
  });

  it("says of every theme whether it is up or down, and is not sure in texts as short as these", async () => {
    const { rows } = await own.ask("news-themes", { speechId: String(await idOf(own, "温州市")) });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ against, direction, sizeTarget }) => against === "centre" && direction === "same" && Number(sizeTarget) > 0)).toBe(
      true,
    );
  });
});

async function idOf(own: SampleCorpus, region: string): Promise<number> {
  return Number((await own.ask("speeches")).rows.find((row) => row.region === region)!.speechId);
}

describe("compareSlogans", () => {
  it("calls a large difference found and keeps the false-discovery rate among equals", () => {
    const now = {
      counts: new Map([
        [1, 60],
        [2, 10],
      ]),
      chars: 20_000,
    };
    const then = {
      counts: new Map([
        [1, 5],
        [2, 10],
        [3, 1],
      ]),
      chars: 20_000,
    };
    const changes = compareSlogans(now, then, new Set([1, 2, 3]));
    expect(changes.map(({ slogan, change }) => [slogan, change])).toEqual([
      [1, "more"],
      [2, "same"],
      [3, "gone"],
    ]);
    expect(changes[0]!.adjustedP).toBeLessThan(0.001);
    expect(changes[1]!.adjustedP).toBeGreaterThan(0.5);
  });
});
