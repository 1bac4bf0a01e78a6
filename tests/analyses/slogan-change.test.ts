import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnCorpus, type OwnSpeech } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

const WORDS =
  "道路 水渠 学校 老人 医院 桥梁 果园 茶山 渔船 码头 仓库 市场 村口 镇上 孩子 课本 电线 路灯 广场 河堤 井水 菜地 牛羊 粮仓 邮局 车站 雨天 晴天 春耕 秋收 师傅 邻居 修好 接通 看望 送到 种下 收回 搬进 量过 数清 记下 问过 谈起".split(
    " ",
  );

/**
 * Everyday words in an order that differs from speech to speech, so that none is taken for a version of
 * another.
 */
function filler(number: number): string {
  let state = number * 7919 + 17;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return WORDS[state % WORDS.length]!;
  };
  return `${Array.from({ length: 4 }, () => Array.from({ length: 5 }, next).join("")).join("，")}。`;
}

/** Han characters of 第1次全市会议上的讲话: slogans count in titles too. */
const TITLE_CHARS = 10;

/** A speech with the given sentences, each a paragraph of its own among paragraphs without slogans. */
function speech(date: string, number: number, sentences: readonly string[]): OwnSpeech {
  const rest = Array.from({ length: 8 }, (_, at) => filler(number * 10 + at));
  return { date, text: `第${number}次全市会议上的讲话\n同志们：\n${[...sentences, ...rest].join("\n")}\n` };
}

const times = (count: number, sentence: string) => Array.from({ length: count }, (_, at) => `${sentence}这是第${at}点。`);

/**
 * 科学发展观: every year to 2014, never after. 高质量发展: from 2016, ten times. 以人为本: 2010 and 2016
 * only.
 */
const SPEECHES: OwnSpeech[] = [2010, 2011, 2012, 2013, 2014, 2015, 2016].map((year, at) =>
  speech(`${year}-03-01`, at, [
    ...(year <= 2014 ? times(3, "要落实科学发展观，看长远。") : []),
    ...(year === 2016 ? times(10, "要推动高质量发展，干实事。") : []),
    ...(year === 2010 || year === 2016 ? times(2, "要坚持以人为本，办好事。") : []),
    ...times(4, "要坚持改革开放，大家都出力。"),
  ]),
);

let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus([
    ...SPEECHES,
    { date: "", text: "在某次会上的讲话\n同志们：\n大家把路修好，把水接通，这一篇没有日期。\n" },
  ]);
});
afterAll(() => corpus.drop());

describe("slogan-silence", () => {
  it("finds what the year stopped saying, with the Poisson chance of none", async () => {
    const { rows } = await corpus.ask("slogan-silence", { year: "2015", pastYears: "0" });
    expect(rows[0]).toMatchObject({ item: "科学发展观", lastYear: 2014, nextYear: null, pastCount: 15, pastSpeechesWith: 5 });
    expect(rows.map(({ item }) => item)).not.toContain("改革开放");
    const sizes = (await corpus.ask("speeches")).rows.filter(({ year }) => year !== null);
    const size = (accept: (year: number) => boolean) =>
      sizes.filter(({ year }) => accept(Number(year))).reduce((sum, { chars }) => sum + Number(chars) + TITLE_CHARS, 0);
    const expected = (15 * size((year) => year === 2015)) / size((year) => year < 2015);
    expect(rows[0]!.expected).toBeCloseTo(expected, 10);
    expect(rows[0]!.probability).toBeCloseTo(Math.exp(-expected), 10);
    expect(rows[0]!.surprise).toBeCloseTo(-Math.log2(Math.exp(-expected)), 10);
    // None in n characters: the 95 % interval ends at 3.6889 / n.
    expect(rows[0]!.upperBound).toBeCloseTo((3.688879454 / size((year) => year === 2015)) * 10_000, 4);
  });

  it("says when the item came back, and looks no further back than asked", async () => {
    const ask = (pastYears: string) => corpus.ask("slogan-silence", { year: "2015", pastYears });
    expect((await ask("0")).rows.find(({ item }) => item === "以人为本")).toMatchObject({ lastYear: 2010, nextYear: 2016 });
    expect((await ask("2")).rows.map(({ item }) => item)).toEqual(["科学发展观"]);
  });

  it("has nothing to say of the first year, and refuses a year without speeches", async () => {
    const first = await corpus.ask("slogan-silence", { year: "2010" });
    expect(first.rows).toEqual([]);
    expect(first.notes.map(({ code }) => code)).toEqual(["UNDATED_LEFT_OUT", "SILENCE_NO_PAST"]);
    await expect(corpus.ask("slogan-silence", { year: "1999" })).rejects.toMatchObject({ code: "YEAR_WITHOUT_SPEECHES" });
  });
});

describe("slogan-watch", () => {
  const idOf = async (year: number) => String((await corpus.ask("speeches", { year: String(year) })).rows[0]!.speechId);

  it("tells debut, return, surge and fade against what was said before", async () => {
    const speechId = await idOf(2016);
    const { rows, notes } = await corpus.ask("slogan-watch", { speech: speechId, unit: "slogan", all: "1" });
    const changes = new Map(rows.map((row) => [row.item, row]));
    expect(changes.get("高质量发展")).toMatchObject({ change: "debut", count: 10, pastCount: 0, significant: true, lastYear: null });
    expect(changes.get("以人为本")).toMatchObject({ change: "return", count: 2, pastCount: 2, lastYear: 2010 });
    expect(changes.has("改革开放")).toBe(false);
    expect(notes.find(({ code }) => code === "WATCH_REFERENCE")!.values).toMatchObject({ past: 6, from: 2010, to: 2015 });
  });

  it("gives the exact binomial p-value of a debut", async () => {
    const row = (await corpus.ask("slogan-watch", { speech: await idOf(2016), unit: "slogan" })).rows.find(
      ({ item }) => item === "高质量发展",
    )!;
    const sizes = (await corpus.ask("speeches", { yearFrom: "2010" })).rows.map(
      ({ year, chars }) => [Number(year), Number(chars) + TITLE_CHARS] as const,
    );
    const total = sizes.reduce((sum, [, chars]) => sum + chars, 0);
    const share = sizes.find(([year]) => year === 2016)![1] / total;
    expect(Number(row.p) / (2 * share ** 10)).toBeCloseTo(1, 6);
    expect(Number(row.pAdjusted)).toBeGreaterThanOrEqual(Number(row.p));
  });

  it("finds the silence of a slogan as a fade, and words besides slogans", async () => {
    const { rows } = await corpus.ask("slogan-watch", { speech: await idOf(2016), fdr: "0.2" });
    expect(rows.every(({ significant, pAdjusted }) => significant === true && Number(pAdjusted) <= 0.2)).toBe(true);
    expect(rows.filter(({ unit }) => unit === "term").map(({ item }) => item)).toContain("实事");
    for (const { item, unit } of rows) if (unit === "term") expect(item).not.toBe("高质量发展");
  });

  it("compares an undated speech with all others and says so; the earliest has nothing before it", async () => {
    const undated = (await corpus.ask("speeches")).rows.find(({ year }) => year === null)!;
    const { notes } = await corpus.ask("slogan-watch", { speech: String(undated.speechId) });
    expect(notes[0]).toMatchObject({ code: "WATCH_UNDATED", values: { past: 7 } });
    expect((await corpus.ask("slogan-watch", { speech: await idOf(2010) })).notes).toEqual([{ code: "WATCH_NO_EARLIER", values: {} }]);
    await expect(corpus.ask("slogan-watch", { speech: "99999" })).rejects.toMatchObject({ code: "SPEECH_UNKNOWN" });
  });

  it("finds next to nothing where every speech says the same", async () => {
    const { rows } = await corpus.ask("slogan-watch", { speech: await idOf(2013) });
    expect(rows).toEqual([]);
  });
});

describe("slogan-heat", () => {
  it("takes paragraphs where years have few speeches, says so, and prints its thresholds", async () => {
    const { rows, notes } = await corpus.ask("slogan-heat", { slogan: "改革开放" });
    expect(rows).toHaveLength(7);
    expect(notes.map(({ code }) => code)).toEqual(["UNDATED_LEFT_OUT", "HEAT_UNIT_PARAGRAPH", "HEAT_REFUSED"]);
    // Title, salutation, three of 科学发展观, four of 改革开放, eight of filler.
    const row = rows.find(({ year }) => year === 2011)!;
    expect(row).toMatchObject({ unit: "paragraph", unitsWith: 4, units: 17, count: 4, tier: null });
    expect(row.share).toBeCloseTo(4 / 17, 12);
    expect([Number(row.low) < 4 / 17, Number(row.high) > 4 / 17]).toEqual([true, true]);
  });

  it("leaves heading paragraphs out of the units too", async () => {
    const { rows } = await corpus.ask("slogan-heat", { slogan: "改革开放", headings: "0", year: "2011" });
    expect(rows[0]).toMatchObject({ unitsWith: 4, units: 16 });
  });
});

describe("slogan-heat of a large archive", () => {
  let large: SampleCorpus;
  beforeAll(async () => {
    const year = (date: number, count: number, hot: number) =>
      Array.from({ length: count }, (_, at) =>
        speech(
          `${date}-05-${String((at % 28) + 1).padStart(2, "0")}`,
          date * 100 + at,
          at < hot ? ["要坚持改革开放。", "要坚持改革开放。"] : at === hot ? ["要落实科学发展观。"] : [],
        ),
      );
    large = await createOwnCorpus([...year(2020, 30, 24), ...year(2021, 30, 3), ...year(2022, 5, 1)]);
  });
  afterAll(() => large.drop());

  it("takes speeches, one a speech however often it says it; the hotter year has the hotter tier; a small year has none", async () => {
    const { rows, notes } = await large.ask("slogan-heat", { slogan: "改革开放" });
    expect(rows.map(({ year, unit, unitsWith, units, count }) => [year, unit, unitsWith, units, count])).toEqual([
      [2020, "speech", 24, 30, 48],
      [2021, "speech", 3, 30, 6],
      [2022, "speech", 1, 5, 2],
    ]);
    expect(rows[0]!.share).toBe(0.8);
    expect(rows[0]!.low).toBeCloseTo(0.6269, 3);
    expect(rows[0]!.high).toBeCloseTo(0.9049, 3);
    expect(rows.map(({ tier }) => tier)).toEqual(["boiling", expect.stringMatching(/tepid|warm|hot/), null]);
    const codes = notes.map(({ code }) => code);
    expect(codes).toEqual(["HEAT_BANDS", "HEAT_YEARS_TOO_SMALL"]);
    const { tepid, boiling } = notes[0]!.values as { tepid: number; boiling: number };
    expect(tepid).toBeLessThan(boiling);
  });
});
