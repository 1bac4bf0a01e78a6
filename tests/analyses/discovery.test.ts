import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnalysisContext, createContext, type RawParams, withDraft } from "#lib/analyses/index.ts";
import { acceptSlogan, removeSlogan } from "#lib/ingest/accept-slogan.ts";
import { closeDraftPreparer, ingestPaths, prepareDraft } from "#lib/ingest/index.ts";
import type { Row } from "#lib/types.ts";
import { askChecked } from "../setup/ask.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";

const SPEECHES: Record<string, string> = {
  "2012-05-06 全市工作会议讲话": `同志们：
今年是关键的一年。我们要实施“九纵一环”工程，打造“河湾合意”品牌，倡树“务实重干、清正为民”的作风。
会议指出，要把河谷新城建设抓在手上。有的同志还存在“慢三拍”的问题。XX集团落户河谷新城，“美丽XX”工程开工。
全面建设小康社会，要守好乡村的底色。我们推进河谷新城建设，老百姓都说好。`,
  "2013-05-06 全市工作会议讲话": `同志们：
要落实“九纵一环”布局，坚持务实重干、清正为民，把河谷新城规划好。河谷新城的产业要优先发展。
要访民情、解民忧、暖民心，做到“六通六联”。建设河谷的新城，任务艰巨。`,
  "2024-05-06 全市工作会议讲话": `同志们：
要坚持高质量发展，推动“云上办”平台全覆盖。河谷新城已经建成。全面建成小康社会之后，我们继续前进。
做到两个维护，坚定四个自信。要访民情、解民忧、暖民心。`,
};

let database: TestDatabase;
let context: AnalysisContext;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tifa-discovery-"));
  for (const [name, text] of Object.entries(SPEECHES)) writeFileSync(path.join(folder, `${name}.txt`), text);
  database = await createTestDatabase();
  await ingestPaths([folder], { db: database.db });
  context = createContext(database.db.read);
});
afterAll(async () => {
  closeDraftPreparer();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function ask(name: string, params: RawParams = {}): Promise<Row[]> {
  return (await askChecked(context, name, params)).rows;
}

const proposals = (params: RawParams = {}) => ask("slogan-discovery", { limit: "400", ...params });

const LATER: Record<string, string> = {
  "2018-05-06 全市工作会议讲话": `同志们：
要坚持“高质量发展”，围绕“高质量发展”定目标，用“高质量发展”答卷，河湾镇走在前。`,
};

/** With one more speech, and without it again afterwards. */
async function withLaterSpeech(ask: () => Promise<void>): Promise<void> {
  const later = mkdtempSync(path.join(tmpdir(), "tifa-discovery-later-"));
  for (const [name, text] of Object.entries(LATER)) writeFileSync(path.join(later, `${name}.txt`), text);
  const own = await createTestDatabase();
  try {
    await ingestPaths([folder, later], { db: own.db });
    const before = context;
    context = createContext(own.db.read);
    await ask();
    context = before;
  } finally {
    await own.drop();
    rmSync(later, { recursive: true });
  }
}

describe("slogan-discovery", () => {
  it("proposes what is marked or recurs, with its evidence", async () => {
    const evidence = new Map((await proposals()).map(({ phrase, evidence: kind }) => [phrase, kind]));
    expect(Object.fromEntries(evidence)).toMatchObject({
      九纵一环: "numeric",
      六通六联: "numeric",
      河湾合意: "quoted",
      "务实重干、清正为民": "parallel",
      "访民情、解民忧、暖民心": "parallel",
      河谷新城: "ngram",
    });
  });

  it("says of every proposal whether it stands above the line, but draws none where a year is asked for", async () => {
    const likely = async (params: RawParams = {}) => new Set((await proposals(params)).map((row) => typeof row.likely));
    expect(await likely()).toEqual(new Set(["boolean"]));
    expect((await proposals({ since: "2024" })).every((row) => row.likely === null)).toBe(true);
  });

  it("counts as the phrase search does, with years and an example that holds the phrase", async () => {
    const row = (await proposals()).find(({ phrase }) => phrase === "河谷新城")!;
    const counted = await ask("phrase-frequency", { phrase: "河谷新城", by: "speech" });
    expect(row.count).toBe(counted.reduce((sum, { count }) => sum + Number(count), 0));
    expect(row).toMatchObject({ count: 6, speeches: 3, firstYear: 2012, lastYear: 2024, known: false, node: "河谷新城" });
  });

  it("treats slogans that were put forward after a year as unknown", async () => {
    const known = async (params: RawParams) =>
      (await proposals({ known: "1", ...params })).filter((row) => row.known).map(({ phrase }) => phrase);
    expect(await known({})).toEqual(expect.arrayContaining(["高质量发展", "四个自信"]));
    expect(await known({ asOf: "2016" })).toContain("四个自信");
    expect(await known({ asOf: "2016" })).not.toContain("高质量发展");
  });

  it("ranks what is new from a year on, and says what was before", async () => {
    const rows = await proposals({ since: "2012" });
    const row = rows.find(({ phrase }) => phrase === "访民情、解民忧、暖民心");
    expect(row).toBeUndefined();
    expect(rows.find(({ phrase }) => phrase === "河谷新城")).toMatchObject({ pastCount: 0, burst: null, burstLow: null, count: 6 });
    const { notes } = await askChecked(context, "slogan-discovery", { since: "2024" });
    expect(notes).toContainEqual({ code: "NOVELTY", values: { since: 2024, fresh: 1, past: 2 } });
  });

  it("ranks slogans of the year before with what is new, and says that the lexicon has them", async () => {
    await withLaterSpeech(async () => {
      const find = async (params: RawParams) =>
        (await proposals({ since: "2018", ...params })).find(({ phrase }) => phrase === "高质量发展");
      expect(await find({})).toMatchObject({ known: true, pastCount: 0, count: 4, gloss: expect.stringMatching(/quality/i) });
      expect(await find({ asOf: "2016" })).toMatchObject({ known: false, gloss: "" });
      expect(await find({ since: "2020" })).toBeUndefined();
    });
  }, 60_000);

  it("proposes no mask, no fragment, nothing known, and no blamed word before a name", async () => {
    const rows = await proposals();
    const phrases = rows.map(({ phrase }) => String(phrase));
    expect(phrases.filter((phrase) => /[XＸ*×]/.test(phrase))).toEqual([]);
    expect(phrases).not.toContain("谷新城");
    expect(phrases).not.toContain("两个维护");
    const place = (phrase: string) => (phrases.includes(phrase) ? phrases.indexOf(phrase) : Number.POSITIVE_INFINITY);
    expect(place("九纵一环")).toBeLessThan(place("慢三拍"));
    expect(rows.every(({ known }) => known === false)).toBe(true);
  });

  it("lists the lexicon's own with known=1, and keeps to filters, limit and kind of evidence", async () => {
    const known = (await proposals({ known: "1" })).filter((row) => row.known);
    expect(known.map(({ phrase }) => phrase)).toContain("两个维护");
    expect(await proposals({ limit: "2" })).toHaveLength(2);
    expect((await proposals({ evidence: "numeric" })).every(({ evidence }) => evidence === "numeric")).toBe(true);
    expect((await proposals({ year: "2012" })).map(({ phrase }) => phrase)).not.toContain("六通六联");
    expect(await proposals({ year: "1999" })).toEqual([]);
  });
});

describe("accepting a slogan", () => {
  it("makes it count at once, and removing takes it out again", async () => {
    await acceptSlogan(database.db, { slogan: "“九纵一环”", kind: "numeric" });
    const counted = await ask("slogan-frequency", { slogan: "九纵一环", by: "year" });
    expect(counted.map(({ group, count }) => [group, count])).toEqual([
      [2012, 1],
      [2013, 1],
      [2024, 0],
    ]);
    expect((await proposals()).map(({ phrase }) => phrase)).not.toContain("九纵一环");
    await acceptSlogan(database.db, { slogan: "九纵一环", kind: "numeric" });
    expect(await database.db.read.userSlogan.count()).toBe(1);
    await removeSlogan(database.db, "九纵一环");
    expect((await proposals()).map(({ phrase }) => phrase)).toContain("九纵一环");
  });

  it("raises the corpus version with every change", async () => {
    const version = async () => (await database.db.read.corpusState.findFirstOrThrow()).version;
    const before = await version();
    await acceptSlogan(database.db, { slogan: "河湾合意" });
    await removeSlogan(database.db, "河湾合意");
    expect(await version()).toBe(before + 2);
  });

  it("refuses what is no slogan", async () => {
    const refuse = (slogan: string, more = {}) => expect(acceptSlogan(database.db, { slogan, ...more })).rejects;
    await refuse("“甲”").toMatchObject({ code: "SLOGAN_TOO_SHORT" });
    await refuse("甲".repeat(101)).toMatchObject({ code: "SLOGAN_TOO_LONG" });
    await refuse("甲乙", { kind: "poem" }).toMatchObject({ code: "SLOGAN_KIND_UNKNOWN" });
    await refuse("甲乙", { introduced: 12 }).toMatchObject({ code: "SLOGAN_YEAR_WRONG" });
    await expect(removeSlogan(database.db, "没有的提法")).rejects.toMatchObject({ code: "SLOGAN_NOT_FOUND", status: 404 });
  });
});

describe("genealogy", () => {
  it("dates the lexicon's wordings and ties them together", async () => {
    const rows = await ask("genealogy", { slogan: "全面建成小康社会" });
    const of = (wording: string) => rows.find((row) => row.wording === wording);
    expect(of("全面建设小康社会")).toMatchObject({ count: 1, firstYear: 2012, lastYear: 2012 });
    expect(of("全面建成小康社会")).toMatchObject({ parent: "全面建设小康社会", relation: "substitution", edit: "设→成", firstYear: 2024 });
  });

  it("works for a wording that the lexicon lacks", async () => {
    const rows = await ask("genealogy", { slogan: "访民情、解民忧、暖民心" });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ parent: null, relation: null, count: 2, known: false });
  });
});

describe("draft-check", () => {
  it("says how many quoted wordings it did not look up", async () => {
    const signs = [..."春夏秋冬山川河湖日月星辰风雨雷电东西南北"];
    const coined = signs.flatMap((first) => signs.map((second) => `打造“${first}${second}灯塔工程”。`)).slice(0, 310);
    const { rows, notes } = await askChecked(withDraft(context, await prepareDraft(coined.join(""))), "draft-check", {});
    const quoted = rows.filter(({ status }) => status === "unknown-quoted").length;
    expect(notes).toContainEqual({ code: "DRAFT_QUOTED_LEFT_OUT", values: { quoted: 310 - quoted } });
    expect(quoted).toBe(300);
  });

  const check = async (text: string, years = "5") => {
    const drafted = withDraft(context, await prepareDraft(text));
    return (await askChecked(drafted, "draft-check", { years })).rows;
  };

  it("tells current from outdated, and finds slips and unknown coinages", async () => {
    const draft = "为全面建设小康社会而奋斗，坚持高质量发展，做到“两个维护”，不忘初心、牢记使合，实施“十横百园”工程。";
    const rows = await check(draft);
    const of = (status: string) => rows.filter((row) => row.status === status).map(({ text }) => text);
    expect(of("outdated")).toEqual(["全面建设小康社会"]);
    expect(of("current")).toEqual(expect.arrayContaining(["高质量发展", "两个维护"]));
    expect(of("near")).toEqual(["不忘初心、牢记使合"]);
    expect(of("unknown-quoted")).toEqual(["十横百园"]);
    expect(rows.every(({ start, end, text }) => draft.slice(Number(start), Number(end)) === text)).toBe(true);
  });

  it("names what replaced a slogan, and when it was last used", async () => {
    const [row] = await check("全面建设小康社会");
    expect(row).toMatchObject({ slogan: "全面建设小康社会", lastUsed: 2012, count: 1 });
    expect(row!.suggestion).not.toBeNull();
  });

  it("calls a slogan out of date by the corpus alone when it fell silent", async () => {
    await acceptSlogan(database.db, { slogan: "九纵一环" });
    expect((await check("九纵一环"))[0]).toMatchObject({ status: "outdated", suggestion: null, lastUsed: 2013 });
    expect((await check("九纵一环", "20"))[0]).toMatchObject({ status: "current" });
    await removeSlogan(database.db, "九纵一环");
  });

  it("calls nothing current that the corpus does not use", async () => {
    const rows = await check("反对官僚主义，坚持高质量发展。");
    expect(rows.map(({ slogan, status }) => [slogan, status])).toEqual([
      ["反对官僚主义", "unseen"],
      ["高质量发展", "current"],
    ]);
    expect(rows[0]).toMatchObject({ count: 0, lastUsed: null, lastSentence: null, suggestion: null });
    expect(rows[1]).toMatchObject({ gloss: "High-quality development", lastSentence: expect.stringContaining("要坚持高质量发展") });
  });

  it("counts positions in the draft as given, whatever cleaning takes away", async () => {
    const draft = "　　坚持  高质量\u200b发展，\r\n\r\n做到“两个维护”。";
    const rows = await check(draft);
    expect(rows.map(({ slogan }) => slogan)).toEqual(["高质量发展", "两个维护"]);
    for (const { start, end, text } of rows) expect(draft.slice(Number(start), Number(end))).toBe(text);
    expect(rows.map(({ text }) => text)).toEqual(["高质量\u200b发展", "两个维护"]);
  });

  it("does not count the draft itself", async () => {
    const [row] = await check("坚持高质量发展，推动高质量发展，实现高质量发展。");
    expect(row).toMatchObject({ slogan: "高质量发展", count: 1 });
  });

  it("never has the draft in its parameters, and says how to give one where none is given", async () => {
    const draft = "做到“两个维护”。";
    const { params } = await askChecked(withDraft(context, await prepareDraft(draft)), "draft-check", {});
    expect(JSON.stringify(params)).not.toContain("维护");
    for (const raw of [{}, { text: draft }])
      await expect(askChecked(context, "draft-check", raw)).rejects.toMatchObject({
        code: "DRAFT_MISSING",
        message: expect.stringContaining("POST"),
      });
  });

  it("finds nothing in a text without slogans", async () => {
    expect(await check("今天天气很好。")).toEqual([]);
  });
});
