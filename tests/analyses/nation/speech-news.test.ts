import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
