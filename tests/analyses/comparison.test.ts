import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnalysisContext, createContext, type RawParams } from "#lib/analyses/index.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { askChecked } from "../setup/ask.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";

const COPIED = [
  "全镇把晒谷场改成周末课堂，请老把式讲怎样看云识天气，孩子们听得入迷，家长们也愿意来。",
  "去年秋天修好的三条机耕路今年派上了用场，收割机一直开到田头，粮食当天就进了仓。",
  "村口的小水库清了淤，换了闸门，管水员每天早晚各巡一遍，记在本子上给大家看。",
];
const speech = (title: string, paragraphs: string[]) => `${title}\n\n同志们：\n${paragraphs.join("\n")}\n`;
const FILES: Record<string, string> = {
  "2019-a.txt": speech("在全镇农业工作会议上的讲话", [
    ...COPIED,
    "改革开放是我们的底气，抓好“七看七不看”，守住粮食安全。",
    "大家还要把冬修水利排上日程，先急后缓，一处一处做。",
  ]),
  "2020-b.txt": speech("在全镇春耕动员会上的讲话", [
    "新的一年要把种子和化肥早早备齐，农技员下到每个组。",
    COPIED[2]!,
    COPIED[0]!,
    "继续坚持“七看七不看”，高质量发展从一粒好种子做起，高质量发展要落在田里。",
  ]),
  "2021-c.txt": speech("在全镇工业园区座谈会上的讲话", [
    "园区的厂房漏雨已经补好，用电也扩了容，企业主们心里踏实。",
    "高质量发展靠的是技改，高质量发展靠的是人才，请各厂报一张清单。",
  ]),
};

let database: TestDatabase;
let folder: string;
let context: AnalysisContext;
let idOf: Map<string, string>;

const ask = (name: string, params: RawParams) => askChecked(context, name, params);

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "tifa-comparison-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  await ingestPaths([folder], { db: database.db });
  context = createContext(database.db.read);
  const { rows } = await ask("speeches", {});
  idOf = new Map(rows.map((row) => [String(row.file).split("/").pop()!, String(row.speechId)]));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

describe("text-reuse", () => {
  it("shows the passages of a pair as they stand in both display texts", async () => {
    const { rows } = await ask("text-reuse", { a: idOf.get("2019-a.txt")!, b: idOf.get("2020-b.txt")! });
    const found = rows.map((row) => String(row.textA));
    for (const paragraph of [COPIED[0]!, COPIED[2]!])
      expect(found.some((text) => paragraph.startsWith(text.slice(0, 10)) || text.includes(paragraph.slice(0, -1)))).toBe(true);
    for (const row of rows) {
      expect(FILES["2019-a.txt"]).toContain(String(row.textA));
      expect(FILES["2020-b.txt"]).toContain(String(row.textB));
      expect(row.relation).toBe("later");
    }
  });

  it("leads back to the earlier speech without being told which", async () => {
    for (const params of [{}, { a: idOf.get("2020-b.txt")! }]) {
      const { rows } = await ask("text-reuse", params);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.speechA !== Number(idOf.get("2021-c.txt")) && row.speechB !== Number(idOf.get("2021-c.txt")))).toBe(
        true,
      );
    }
    const { rows } = await ask("text-reuse", {});
    expect(new Set(rows.map((row) => `${row.speechA} ${row.speechB}`))).toEqual(
      new Set([`${idOf.get("2019-a.txt")} ${idOf.get("2020-b.txt")}`]),
    );
  });

  it("divides each speech into copied, slogan and own", async () => {
    const { rows } = await ask("text-reuse-shares", {});
    for (const row of rows) expect(Number(row.copiedChars) + Number(row.sloganChars) + Number(row.ownChars)).toBe(row.chars);
    const byId = new Map(rows.map((row) => [String(row.speechId), row]));
    expect(byId.get(idOf.get("2019-a.txt")!)!.copiedChars).toBe(0);
    expect(byId.get(idOf.get("2020-b.txt")!)!.copiedShare).toBeGreaterThan(0.4);
    expect(byId.get(idOf.get("2020-b.txt")!)!.mainSource).toBe(Number(idOf.get("2019-a.txt")));
    expect(byId.get(idOf.get("2021-c.txt")!)!.sloganChars).toBeGreaterThan(0);
  });

  it("refuses what makes no sense", async () => {
    await expect(ask("text-reuse", { b: "1" })).rejects.toMatchObject({ code: "BAD_PARAMETER" });
    await expect(ask("text-reuse", { a: "1", b: "1" })).rejects.toMatchObject({ code: "BAD_PARAMETER" });
    await expect(ask("text-reuse", { a: "999999" })).rejects.toMatchObject({ code: "SPEECH_UNKNOWN" });
  });
});

describe("similarity", () => {
  it("finds the pair that shares a local coinage, and names it", async () => {
    const { rows } = await ask("similarity", { by: "slogans" });
    expect(rows).toHaveLength(3);
    expect([rows[0]!.speechA, rows[0]!.speechB].map(String).sort()).toEqual([idOf.get("2019-a.txt")!, idOf.get("2020-b.txt")!].sort());
    expect(rows[0]!.shared).toContain("七看七不看");
  });

  it("gives every speech a place and its nearest", async () => {
    const { rows } = await ask("similarity-map", { by: "terms" });
    expect(rows.map((row) => row.place)).toEqual([1, 2, 3]);
    for (const row of rows) expect(row.nearest).not.toBe(row.speechId);
  });

  it("lists the neighbours of one speech, nearest first, with it as the first of each pair", async () => {
    const of = idOf.get("2020-b.txt")!;
    const { rows } = await ask("similarity", { by: "slogans", of });
    expect(rows.map(({ speechA }) => String(speechA))).toEqual([of, of]);
    expect(String(rows[0]!.speechB)).toBe(idOf.get("2019-a.txt"));
    expect(Number(rows[0]!.similarity)).toBeGreaterThanOrEqual(Number(rows[1]!.similarity));
    await expect(ask("similarity", { of: "999999" })).rejects.toMatchObject({ code: "SPEECH_UNKNOWN" });
  });

  it("puts a handful of speeches into one group, whose mean is that of its pairs", async () => {
    const [pairs, groups] = [await ask("similarity", { by: "terms" }), await ask("similarity-groups", { by: "terms" })];
    const mean = pairs.rows.reduce((sum, row) => sum + Number(row.similarity), 0) / pairs.rows.length;
    expect(groups.rows).toHaveLength(1);
    expect(groups.rows[0]).toMatchObject({ cluster: 1, otherCluster: 1, groupSpeeches: 3, firstYear: 2019, lastYear: 2021 });
    expect(groups.rows[0]!.similarity).toBeCloseTo(mean, 9);
    expect(String(groups.rows[0]!.members).split(" ").sort()).toEqual([...idOf.values()].sort());
  });
});

describe("compare", () => {
  it("has one value per speech, in the order asked for, and says who shares what", async () => {
    const ids = ["2020-b.txt", "2019-a.txt", "2021-c.txt"].map((name) => idOf.get(name)!);
    const { rows } = await ask("compare", { speech: ids });
    const row = (metric: string) => rows.find((one) => one.metric === metric)!;
    expect([row("speech").value1, row("speech").value2, row("speech").value3, row("speech").value4].map(String)).toEqual([...ids, "null"]);
    expect(row("高质量发展")).toMatchObject({ value1: 2, value2: 0, value3: 2, sharedWith: `${ids[0]}、${ids[2]}`, sharedCount: 2 });
    expect(row("七看七不看")).toMatchObject({ value1: 1, value2: 1, value3: 0 });
    expect(row("charsPerSentence").value1).toBeCloseTo(Number(row("chars").value1) / Number(row("sentences").value1), 9);
    expect(row("quotedShare").value3).toBe(0);
  });

  it("compares groups by their filters, and refuses one speech or five", async () => {
    const { rows } = await ask("compare", { targetYear: "2021", referenceYear: ["2019", "2020"], kind: "metric" });
    expect(rows.find((one) => one.metric === "speeches")).toMatchObject({ value1: 1, value2: 2 });
    await expect(ask("compare", { speech: "1" })).rejects.toMatchObject({ code: "BAD_PARAMETER" });
    await expect(ask("compare", {})).rejects.toMatchObject({ code: "BAD_PARAMETER" });
  });
});

describe("drift", () => {
  it("says what appeared, vanished and stayed, with a verdict on each row", async () => {
    const { rows, notes } = await ask("drift", { from: "2019", to: "2021", unit: "slogan", minCount: "1" });
    expect(rows.find((row) => row.item === "高质量发展")).toMatchObject({ countTarget: 2, countReference: 0, presence: "appeared" });
    expect(rows.find((row) => row.item === "改革开放")).toMatchObject({ countTarget: 0, presence: "vanished", direction: "down" });
    for (const row of rows)
      expect(["holds", "hangs-on-few-paragraphs", "within-noise", "too-little-text", "one-of-many"]).toContain(row.verdict);
    expect(notes.map(({ code }) => code)).toContain("TOO_LITTLE_TEXT");
  });

  it("tells a slogan that came back from one that is new", async () => {
    const { rows } = await ask("drift", { from: "2020", to: "2021", minCount: "1", limit: "5000" });
    const counted = (item: string) => rows.find((row) => row.item === item);
    expect(counted("同志")?.presence).toBe("both");
    expect(rows.every((row) => row.presence !== "appeared" || row.countReference === 0)).toBe(true);
  });

  it("finds nothing between a year and itself", async () => {
    const { rows } = await ask("drift", { from: "2020", to: "2020", minCount: "1", limit: "5000" });
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row).toMatchObject({ direction: "same", contribution: 0, logRatioConservative: 0 });
  });

  it("refuses a period that ends before it begins", async () => {
    await expect(ask("drift", { from: "2021-2020", to: "2022" })).rejects.toMatchObject({ code: "BAD_PARAMETER" });
  });
});

describe("drift-timeline", () => {
  it("has a row a year, and honest gaps where there is hardly any text", async () => {
    const { rows, notes } = await ask("drift-timeline", {});
    expect(rows.map((row) => [row.fromYear, row.toYear])).toEqual([
      [2019, 2020],
      [2020, 2021],
    ]);
    for (const row of rows) expect(row).toMatchObject({ verdict: "too-little-text", low: null, high: null, isPeak: false });
    expect(notes.map(({ code }) => code)).toContain("TIMELINE_TOO_LITTLE");
  });

  it("compares every year with a base year when asked to", async () => {
    const { rows } = await ask("drift-timeline", { base: "2020" });
    expect(rows.map((row) => [row.fromYear, row.toYear])).toEqual([
      [2020, 2019],
      [2020, 2021],
    ]);
  });
});

describe("what the lists leave out", () => {
  const params = { from: "2019", to: "2020", minCount: "1", limit: "5000" };
  const byItem = (rows: readonly Record<string, unknown>[]) => new Map(rows.map((row) => [String(row.item), row]));

  it("is said, switched off by stopwords=off, and changes no count, size or divergence", async () => {
    const on = await ask("drift", params);
    const off = await ask("drift", { ...params, stopwords: "off" });
    const [short, long] = [byItem(on.rows), byItem(off.rows)];
    expect(short.has("的")).toBe(false);
    expect(long.has("的")).toBe(true);
    const note = on.notes.find(({ code }) => code === "STOPWORDS_LEFT_OUT");
    expect(note?.values.leftOut).toBe(off.rows.length - on.rows.length);
    expect(off.notes.some(({ code }) => code === "STOPWORDS_LEFT_OUT")).toBe(false);
    for (const [item, row] of short)
      for (const key of ["countTarget", "sizeTarget", "countReference", "sizeReference", "contribution", "logRatio"])
        expect(row[key], `${item} ${key}`).toBe(long.get(item)?.[key]);
    const bits = (result: typeof on) => result.notes.find(({ code }) => code === "DIVERGENCE")?.values.bits;
    expect(bits(on)).toBe(bits(off));
  });

  it("are slogans inside longer ones with of=own, on both faces of the noise meter", async () => {
    const all = byItem((await ask("drift", { ...params, unit: "slogan" })).rows);
    const own = byItem((await ask("drift", { ...params, unit: "slogan", of: "own" })).rows);
    const counts = byItem(
      (await ask("slogan-frequency", { slogan: [...all.keys()], yearFrom: "2020", yearTo: "2020", by: "year" })).rows.map((row) => ({
        ...row,
        item: row.slogan,
      })),
    );
    for (const [item, row] of all) {
      expect(row.countTarget).toBe(counts.get(item)?.count ?? 0);
      expect(own.get(item)?.countTarget ?? 0).toBe(counts.get(item)?.standaloneCount ?? 0);
    }
  });
});
