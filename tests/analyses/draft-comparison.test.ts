import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnalysisContext, createContext, type RawParams, withDraft } from "#lib/analyses/index.ts";
import { closeDraftPreparer, prepareDraft } from "#lib/ingest/index.ts";
import type { Row } from "#lib/types.ts";
import { askChecked } from "../setup/ask.ts";
import { createOwnCorpus } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

const COPIED = "全镇把晒谷场改成周末课堂，请老把式讲怎样看云识天气，孩子们听得入迷，家长们也愿意来。";
const EARLIER = `在全镇农业工作会议上的讲话\n\n同志们：\n${COPIED}\n改革开放是我们的底气，抓好“七看七不看”，守住粮食安全。\n`;
const LATER = `在全镇春耕动员会上的讲话\n\n同志们：\n新的一年要把种子和化肥早早备齐，农技员下到每个组，XX同志负责。\n${COPIED}\n继续坚持“七看七不看”，写好“三本账、一张网”，高质量发展从一粒好种子做起。\n`;
const OTHER = "在全镇工业园区座谈会上的讲话\n\n同志们：\n园区的厂房漏雨已经补好，用电也扩了容，三本账、一张网都要用起来。\n";

const run = promisify(execFile);
let corpus: SampleCorpus;
let context: AnalysisContext;
let drafted: AnalysisContext;
let ids: string[];

const ask = (name: string, params: RawParams, of = drafted) => askChecked(of, name, params);
const figures = (rows: readonly Row[]) =>
  new Map(rows.map((row) => [`${row.kind} ${row.metric}`, [row.value1, row.value2, row.rate1, row.rate2]]));

beforeAll(async () => {
  corpus = await createOwnCorpus([
    { date: "2019", text: EARLIER },
    { date: "2020", text: LATER },
    { date: "2021", text: OTHER },
  ]);
  context = createContext(corpus.db.read);
  const { rows } = await ask("speeches", {}, context);
  ids = [2019, 2020, 2021].map((year) => String(rows.find((row) => row.year === year)?.speechId));
  drafted = withDraft(context, await prepareDraft(LATER));
});
afterAll(async () => {
  closeDraftPreparer();
  await corpus.drop();
});

describe("a draft", () => {
  it("is compared as the same text is when it is stored", async () => {
    const [earlier = "", later = ""] = ids;
    const stored = figures((await ask("compare", { speech: [later, earlier] }, context)).rows);
    const draft = figures((await ask("compare", { speech: earlier })).rows);
    stored.delete("metric speech");
    draft.delete("metric speech");
    expect(draft).toEqual(stored);
    expect(draft.get("slogan 七看七不看")?.slice(0, 2)).toEqual([1, 1]);
  });

  it("gives the keyness that the stored text gives, to the digit", async () => {
    const [earlier = "", later = ""] = ids;
    for (const unit of ["term", "slogan"]) {
      const stored = await ask("keyness", { unit, minCount: "1", targetSpeech: later, referenceSpeech: earlier }, context);
      const draft = await ask("keyness", { unit, minCount: "1", referenceSpeech: earlier });
      const byItem = (rows: readonly Row[]) => [...rows].sort((a, b) => (String(a.item) < String(b.item) ? -1 : 1));
      expect(byItem(draft.rows)).toEqual(byItem(stored.rows));
    }
  });

  it("shares the passages that the stored text shares, and is named as draft", async () => {
    const [earlier = "", later = ""] = ids;
    for (const analysis of ["text-reuse", "text-reuse-shares"]) {
      const stored = await ask(analysis, { a: earlier, b: later }, context);
      const draft = await ask(analysis, { a: earlier });
      const comparable = ({ speechB, yearB, relation, speechId, year, mainSource, ...rest }: Row) => rest;
      expect(draft.rows.map(comparable)).toEqual(stored.rows.map(comparable));
      expect(draft.rows.some((row) => row.speechB === "draft" || row.speechId === "draft")).toBe(true);
    }
    const [row] = (await ask("text-reuse-shares", {})).rows;
    expect(row).toMatchObject({ speechId: "draft", mainSource: Number(later), ownShare: 0 });
  });

  it("stands against a group, or against the whole corpus, and never among them", async () => {
    const whole = figures((await ask("compare", {})).rows);
    expect(whole.get("metric speeches")?.slice(0, 2)).toEqual([1, 3]);
    const group = figures((await ask("compare", { referenceYearFrom: "2020" })).rows);
    expect(group.get("metric speeches")?.slice(0, 2)).toEqual([1, 2]);
    // What only the draft puts in quotation marks is counted in the others too.
    const coined = withDraft(context, await prepareDraft("会议提出要管好“一粒好种子”。"));
    expect(
      figures((await ask("compare", {}, coined)).rows)
        .get("slogan 一粒好种子")
        ?.slice(0, 2),
    ).toEqual([1, 1]);
  });

  it("is named by its hash, kept nowhere, and leaves later answers as they were", async () => {
    const before = await ask("compare", { speech: ids }, context);
    const result = await ask("compare", { speech: ids[0] });
    expect(result.params.draft).toMatch(/^[0-9a-f]{64}$/);
    expect(result.provenance).toEqual(before.provenance);
    expect(await ask("compare", { speech: ids }, createContext(corpus.db.read))).toEqual(before);
  });

  it("is compared by command as it is here, from a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tifa-draft-"));
    writeFileSync(join(folder, "draft.txt"), LATER);
    const command = ["lib/cli/tifa.ts", "compare", "--speech", ids[0] ?? "", `--draft=${join(folder, "draft.txt")}`, "--format", "json"];
    const { stdout } = await run(process.execPath, ["--import", "tsx", ...command], { env: { ...process.env, DATABASE_URL: corpus.url } });
    rmSync(folder, { recursive: true });
    const here = await ask("compare", { speech: ids[0] });
    expect(JSON.parse(stdout)).toMatchObject({ rows: here.rows, params: here.params });
  });

  it("is refused where it says nothing", async () => {
    await expect(ask("drift", { from: "2019", to: "2020" })).rejects.toMatchObject({ code: "DRAFT_NOT_TAKEN" });
    await expect(ask("text-reuse", { a: ids[0], b: ids[1] })).rejects.toMatchObject({ code: "BAD_PARAMETER" });
    await expect(ask("compare", { speech: ["999"] })).rejects.toMatchObject({ code: "SPEECH_UNKNOWN" });
    await expect(prepareDraft(" \n ")).rejects.toMatchObject({ code: "DRAFT_EMPTY" });
    await expect(prepareDraft("字字\0")).rejects.toMatchObject({ code: "NUL_BYTE" });
  });
});
