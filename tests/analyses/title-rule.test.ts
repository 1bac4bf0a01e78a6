import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext, withDraft } from "#lib/analyses/index.ts";
import { prepareDraft } from "#lib/ingest/index.ts";
import { askChecked } from "../setup/ask.ts";
import { createOwnCorpus } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

/** The title: 13 Han characters. The body: 5, 8 and 15. 乡村振兴 once above and once below. */
const FIRST = `在全市乡村振兴大会上的讲话
各位同志们：
一、把乡村道路修好
乡村振兴是干出来的，不是喊出来的。
`;
/** 10 and 5 + 13: 乡村振兴 in the body alone. */
const SECOND = `在全县工作会上的讲话
各位同志们：
要抓好乡村振兴，办好民生实事。
`;
/** 14 and 5 + 6: a circle that stands for zero is no Han character, in a title as in a body. */
const THIRD = `在二○一五年全县工作会上的讲话
各位同志们：
大家把路修好。
`;

let corpus: SampleCorpus;
beforeAll(async () => {
  corpus = await createOwnCorpus([
    { date: "2013-05-06", level: "city", speaker: "甲", region: "青湖市", text: FIRST },
    { date: "2014-05-06", level: "county", speaker: "乙", region: "青湖县", text: SECOND },
    { date: "2015-05-06", level: "county", speaker: "乙", region: "青湖县", text: THIRD },
  ]);
});
afterAll(() => corpus.drop());

const PHRASE = { phrase: "乡村振兴", by: "year" };
const SLOGAN = { slogan: "乡村振兴", by: "year" };

describe("title in or out", () => {
  it("counts titles above and below the line by default", async () => {
    const { rows, notes } = await corpus.ask("phrase-frequency", PHRASE);
    expect(rows.map(({ count, chars }) => [count, chars])).toEqual([
      [2, 41],
      [1, 28],
      [0, 25],
    ]);
    expect(rows[0]!.perTenThousandChars).toBeCloseTo(20_000 / 41, 9);
    expect(notes.map(({ code }) => code)).not.toContain("TITLE_LEFT_OUT");
  });

  it("counts neither with title=out, and says so", async () => {
    const { rows, notes } = await corpus.ask("phrase-frequency", { ...PHRASE, title: "out" });
    expect(rows.map(({ count, chars }) => [count, chars])).toEqual([
      [1, 28],
      [1, 18],
      [0, 11],
    ]);
    expect(notes.map(({ code }) => code)).toContain("TITLE_LEFT_OUT");
  });

  it.each([
    ["phrase-frequency", PHRASE],
    ["ngram-series", PHRASE],
    ["phrase-panel", { phrase: "乡村振兴" }],
    ["phrase-panel", { slogan: "乡村振兴" }],
    ["slogan-frequency", SLOGAN],
    ["slogan-counts", SLOGAN],
  ])("%s divides by what it counts in", async (name, asked) => {
    const of = async (title: string) => (await corpus.ask(name, { ...asked, year: "2013", title })).rows[0]!;
    expect(await of("in")).toMatchObject({ count: 2, chars: 41 });
    expect(await of("out")).toMatchObject({ count: 1, chars: 28 });
  });

  it("leaves headings out with the titles, whatever is said of titles", async () => {
    const of = async (title: string) => await corpus.ask("slogan-counts", { ...SLOGAN, year: "2013", headings: "0", title });
    expect((await of("in")).rows).toEqual((await of("out")).rows);
    expect((await of("in")).rows[0]).toMatchObject({ count: 1, chars: 20 });
    expect((await of("out")).notes).toEqual((await of("in")).notes);
  });

  it("finds no place in a title that is left out, and the others where they were", async () => {
    const all = (await corpus.ask("concordance", { phrase: "乡村振兴", title: "in" })).rows;
    const rest = (await corpus.ask("concordance", { phrase: "乡村振兴", title: "out" })).rows;
    expect(all).toHaveLength(3);
    expect(rest).toEqual(all.slice(1));
    const words = (await corpus.ask("slogan-sentences", { slogan: "乡村振兴", title: "out" })).rows;
    expect(words).toHaveLength(2);
  });

  it("divides a draft's slogans by its title too", async () => {
    const draft = "在全镇乡村振兴会上的讲话\n各位同志们：\n乡村振兴要靠实干，大家把路修好。\n";
    const asked = { unit: "slogan", minCount: "1", referenceYear: "2014" };
    const context = withDraft(createContext(corpus.db.read), await prepareDraft(draft));
    const { rows } = await askChecked(context, "keyness", asked);
    const row = rows.find(({ item }) => item === "乡村振兴")!;
    // The title has 12 characters, the body 5 and 14.
    expect(row).toMatchObject({ countTarget: 2, sizeTarget: 31, countReference: 1, sizeReference: 28 });
  });

  it.each(["term", "slogan"])("of drift by %s in counts and in sizes", async (unit) => {
    const of = async (title: string) => {
      const { rows, notes } = await corpus.ask("drift", { unit, from: "2013", to: "2014", minCount: "1", title });
      return { row: rows.find(({ item }) => item === (unit === "term" ? "讲话" : "乡村振兴")), notes };
    };
    const [within, without] = [await of("in"), await of("out")];
    const sizes = ({ notes }: typeof within) => notes.find(({ code }) => code === "DRIFT_SIZES")?.values;
    expect(sizes(within)).toMatchObject({ charsFrom: 41, charsTo: 28 });
    expect(sizes(without)).toMatchObject({ charsFrom: 28, charsTo: 18 });
    if (unit === "slogan") {
      expect(within.row).toMatchObject({ countReference: 2, sizeReference: 41, countTarget: 1, sizeTarget: 28 });
      expect(without.row).toMatchObject({ countReference: 1, sizeReference: 28, countTarget: 1, sizeTarget: 18 });
    } else {
      // The word stands in titles alone.
      expect(within.row).toMatchObject({ countReference: 1, countTarget: 1 });
      expect(without.row).toBeUndefined();
    }
  });

  it("of keyness with a draft, whose title's words go too", async () => {
    const draft = "在全镇乡村振兴会上的讲话\n各位同志们：\n乡村振兴要靠实干，大家把路修好。\n";
    const context = withDraft(createContext(corpus.db.read), await prepareDraft(draft));
    const of = async (title: string) =>
      (await askChecked(context, "keyness", { unit: "term", minCount: "1", stopwords: "off", referenceYear: "2015", title })).rows;
    const [within, without] = [await of("in"), await of("out")];
    const count = (rows: typeof within, word: string) => rows.find(({ item }) => item === word)?.countTarget ?? 0;
    expect([count(within, "讲话"), count(without, "讲话")]).toEqual([1, 0]);
    expect([count(within, "实干"), count(without, "实干")]).toEqual([1, 1]);
    expect(Number(within[0]!.sizeTarget)).toBeGreaterThan(Number(without[0]!.sizeTarget));
  });

  it("of words and slogans that make speeches alike", async () => {
    const speech = (await corpus.ask("speeches", {})).rows.filter(({ year }) => year !== 2015).map(({ speechId }) => String(speechId));
    const shared = async (by: string, title: string) =>
      String((await corpus.ask("similarity", { speech, by, title })).rows[0]!.shared).split("；");
    // 讲话 stands in titles alone, and in all three of them; 乡村振兴 is left in both bodies.
    expect(await shared("terms", "in")).toContain("讲话");
    expect(await shared("terms", "out")).not.toContain("讲话");
    expect(await shared("slogans", "in")).toContain("乡村振兴");
    expect(await shared("slogans", "out")).toContain("乡村振兴");
    const notes = (await corpus.ask("similarity", { by: "terms", title: "out" })).notes.map(({ code }) => code);
    expect(notes).toContain("TITLE_LEFT_OUT");
  });

  it("of how far a year is from the year before", async () => {
    const of = async (title: string) =>
      (await corpus.ask("drift-timeline", { unit: "slogan", title })).rows.map(({ divergence }) => divergence);
    // 2013 and 2014 have one slogan and nothing else, with titles or without; the year after has none.
    expect((await of("in"))[0]).toBe((await of("out"))[0]);
    const words = async (title: string) => Number((await corpus.ask("drift-timeline", { unit: "term", title })).rows[0]!.divergence);
    expect(await words("out")).toBeGreaterThan(await words("in"));
  });

  it("of two speeches side by side", async () => {
    const ids = (await corpus.ask("speeches", {})).rows.filter(({ year }) => year !== 2015).map(({ speechId }) => String(speechId));
    const of = async (title: string) => (await corpus.ask("compare", { speech: ids, kind: "slogan", title })).rows[0]!;
    expect([(await of("in")).value1, (await of("in")).value2].map(Number).sort()).toEqual([1, 2]);
    expect([(await of("out")).value1, (await of("out")).value2].map(Number).sort()).toEqual([1, 1]);
  });

  it("leaves the size of a speech what it was", async () => {
    expect((await corpus.ask("speeches", {})).rows.map(({ chars }) => chars).sort((a, b) => Number(a) - Number(b))).toEqual([11, 18, 28]);
  });
});
