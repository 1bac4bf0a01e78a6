import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext, type RawParams } from "#lib/analyses/index.ts";
import { assignSpeech, ingestPaths, removeSamples, removeView, restoreSamples, saveView } from "#lib/ingest/index.ts";
import { askChecked } from "../setup/ask.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { storeSamples } from "../setup/store-samples.ts";

let database: TestDatabase;
let ask: (name: string, params?: RawParams) => ReturnType<typeof askChecked>;
const SAMPLES = 26;

/** Texts that are no versions of one another. */
const BODIES: Record<string, string> = {
  东堰县: "今天部署堤防加固。汛期临近，各闸口要昼夜值守，坚持高质量发展，守好每一段河堤。",
  西堰县: "茶园丰收在望，采摘工人已经到位。我们推动高质量发展，把春茶卖到山外去，让茶农的腰包鼓起来。",
  南堰县: "新校舍下月竣工，孩子们秋天就能搬进明亮的教室。教育是高质量发展的根基，教师待遇务必落实。",
  北堰县: "渡口的老船该换了。船工反映引擎漏油，乘客夜里看不清跳板，高质量发展也要看这些小事办得怎么样。",
};
const speech = (place: string) => `在${place}会议上的讲话\n同志们：\n${BODIES[place]}\n`;

async function ingest(files: Record<string, string>, options: { collection?: string; metadata?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "tifa-collections-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  if (options.metadata !== undefined) writeFileSync(join(folder, "metadata.csv"), options.metadata);
  const metadata = options.metadata === undefined ? {} : { metadataFile: join(folder, "metadata.csv") };
  const summary = await ingestPaths([folder], { db: database.db, collection: options.collection, ...metadata });
  rmSync(folder, { recursive: true });
  return summary;
}

const count = async (params: RawParams = {}) => (await ask("corpus-summary", params)).rows[0]!.speeches;
const codes = async (params: RawParams = {}) => (await ask("corpus-summary", params)).notes.map(({ code }) => code);

beforeAll(async () => {
  database = await createTestDatabase();
  const context = createContext(database.db.read);
  ask = (name, params = {}) => askChecked(context, name, params);
  await storeSamples(database.db);
  expect(await count()).toBe(SAMPLES);
  expect(await codes()).toEqual([]);
  await ingest(
    { "a.txt": speech("东堰县"), "b.txt": speech("西堰县"), "c.txt": speech("南堰县") },
    { metadata: "file,date,batch,典型,a=b\na.txt,2021-03,2,是,x\nb.txt,2022-03,2,,\nc.txt,2023-03,3,是,\n" },
  );
  await ingest({ "d.txt": speech("北堰县") }, { collection: "老档案" });
});
afterAll(() => database.drop());

describe("collections", () => {
  it("leaves samples out as soon as there is anything else, and says so", async () => {
    expect(await count()).toBe(4);
    expect((await ask("corpus-summary")).notes).toEqual([{ code: "SAMPLES_LEFT_OUT", values: { speeches: SAMPLES } }]);
  });

  it("takes in what is asked for by name, and says nothing then", async () => {
    expect(await count({ collection: "*" })).toBe(SAMPLES + 4);
    expect(await count({ collection: "samples" })).toBe(SAMPLES);
    expect(await count({ collection: ["main", "老档案"] })).toBe(4);
    expect(await count({ collection: "老档案" })).toBe(1);
    expect(await count({ collection: "nowhere" })).toBe(0);
    expect(await codes({ collection: "*" })).toEqual([]);
  });

  it("shows a sample that is asked for by its id", async () => {
    const { rows } = await ask("speeches", { collection: "samples" });
    const id = String(rows[0]!.speechId);
    expect(await count({ speech: id })).toBe(1);
    expect(await codes({ speech: id })).toEqual([]);
  });

  it("holds in questions that know no other filter, and for both sides of a comparison", async () => {
    const titles = (rows: readonly Record<string, unknown>[]) => new Set(rows.map(({ title }) => title));
    const all = titles((await ask("versions", { all: "1", collection: "*" })).rows);
    expect(titles((await ask("versions", { all: "1" })).rows).size).toBeLessThan(all.size);
    const suspects = await ask("suspects", { minCount: "1", collection: "老档案" });
    expect(suspects.rows.every(({ title }) => String(title).includes("北堰"))).toBe(true);
    const sides = await ask("keyness", { targetYear: "2021", referenceCollection: "samples" });
    expect(sides.notes.map(({ code }) => code)).toContain("SAMPLES_LEFT_OUT");
  });

  it("groups by collection", async () => {
    const { rows } = await ask("phrase-frequency", { phrase: "高质量发展", by: "collection", collection: "*" });
    expect(rows.map(({ group }) => group)).toEqual(["main", "samples", "老档案"]);
  });

  it("lets a stored speech move, and its columns change", async () => {
    const [row] = (await ask("speeches", { collection: "老档案" })).rows;
    const id = Number(row!.speechId);
    await assignSpeech(database.db, id, { collection: "新档案", facets: { batch: "9", 备注: "补录" } });
    expect((await ask("speeches", { collection: "新档案" })).rows).toMatchObject([{ speechId: id, facets: '{"batch":"9","备注":"补录"}' }]);
    await assignSpeech(database.db, id, { collection: "老档案", facets: { batch: "", 备注: "" } });
    expect((await ask("speeches", { collection: "老档案" })).rows).toMatchObject([{ speechId: id, facets: "" }]);
    await expect(assignSpeech(database.db, id, { facets: { "a=b": "1" } })).rejects.toMatchObject({ code: "BAD_METADATA" });
    await expect(assignSpeech(database.db, id, { collection: "samples" })).rejects.toMatchObject({ code: "COLLECTION_INVALID" });
    await expect(assignSpeech(database.db, 9999, { collection: "x" })).rejects.toMatchObject({ code: "SPEECH_NOT_FOUND" });
    const [sample] = (await ask("speeches", { collection: "samples" })).rows;
    await expect(assignSpeech(database.db, Number(sample!.speechId), { collection: "x" })).rejects.toMatchObject({
      code: "COLLECTION_INVALID",
    });
  });

  it("keeps `samples` and `*` for themselves", async () => {
    for (const collection of ["samples", "*", "长".repeat(61)])
      await expect(ingest({}, { collection })).rejects.toMatchObject({ code: "COLLECTION_INVALID" });
  });

  it("takes all samples out at once and puts back those that went together", async () => {
    const { rows } = await ask("speeches", { collection: "samples" });
    await database.db.write.speech.update({ where: { id: Number(rows[0]!.speechId) }, data: { removedAt: new Date("2020-01-01") } });
    expect(await removeSamples(database.db)).toBe(SAMPLES - 1);
    expect(await codes()).toEqual([]);
    expect(await removeSamples(database.db)).toBe(0);
    expect(await restoreSamples(database.db)).toBe(SAMPLES - 1);
    expect(await count({ collection: "samples" })).toBe(SAMPLES - 1);
  });
});

describe("facets", () => {
  it("keeps the columns that no field is made for", async () => {
    const { rows } = await ask("speeches", { year: "2021" });
    expect(rows).toMatchObject([{ collection: "main", facets: '{"a＝b":"x","batch":"2","典型":"是"}' }]);
  });

  it("filters by them: one of the values of every name", async () => {
    expect(await count({ "facet.batch": "2" })).toBe(2);
    expect(await count({ "facet.batch": ["2", "3"] })).toBe(3);
    expect(await count({ "facet.batch": "2", "facet.典型": "是" })).toBe(1);
    expect(await count({ facet: ["batch=2", "典型=是"] })).toBe(1);
    expect(await count({ "facet.nothing": "2" })).toBe(0);
    expect(await count({ "facet.toString": "2" })).toBe(0);
    await expect(count({ facet: "batch" })).rejects.toMatchObject({ code: "BAD_PARAMETER" });
  });

  it("groups by them", async () => {
    const { rows, notes } = await ask("phrase-frequency", { phrase: "高质量发展", by: "facet.batch" });
    expect(rows.map(({ group, speeches }) => [group, speeches])).toEqual([
      ["2", 2],
      ["3", 1],
    ]);
    expect(notes).toContainEqual({ code: "UNGROUPED_LEFT_OUT", values: { speeches: 1, by: "facet.batch" } });
    await expect(ask("phrase-frequency", { phrase: "发展", by: "facet." })).rejects.toMatchObject({ code: "BAD_PARAMETER" });
  });

  it("knows them on the sides of a comparison", async () => {
    const { rows } = await ask("compare", { "targetFacet.batch": "2", "referenceFacet.batch": "3" });
    expect(rows.find(({ metric }) => metric === "speeches")).toMatchObject({ value1: 2, value2: 1 });
  });
});

describe("saved views", () => {
  it("stands for its filters, which those given by name override or add to", async () => {
    await saveView(database.db, "第二批", { facet: ["batch=2"], collection: ["main"], yearFrom: ["2021"] });
    expect(await count({ view: "第二批" })).toBe(2);
    expect((await ask("corpus-summary", { view: "第二批" })).params).toEqual({ facet: ["batch=2"], collection: ["main"], yearFrom: 2021 });
    expect(await count({ view: "第二批", year: "2022" })).toBe(1);
    expect(await count({ view: "第二批", "facet.batch": "3" })).toBe(1);
    expect(await count({ view: "第二批", "facet.典型": "是" })).toBe(1);
    expect(await count({ view: "第二批", yearFrom: "2022" })).toBe(1);
    await expect(count({ view: "第三批" })).rejects.toMatchObject({ code: "VIEW_UNKNOWN" });
  });

  it("is written over by its name, and goes when it is deleted", async () => {
    await saveView(database.db, " 第二批 ", { year: ["2023"] });
    expect(await count({ view: "第二批" })).toBe(1);
    await removeView(database.db, "第二批");
    await expect(removeView(database.db, "第二批")).rejects.toMatchObject({ code: "VIEW_UNKNOWN" });
    await expect(saveView(database.db, "空", {})).rejects.toMatchObject({ code: "VIEW_INVALID" });
    await expect(saveView(database.db, " ", { year: ["2023"] })).rejects.toMatchObject({ code: "VIEW_INVALID" });
  });
});
