import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createContext } from "#lib/analyses/index.ts";
import { ingestPaths, removeSpeech } from "#lib/ingest/index.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

vi.mock("server-only", () => ({}));
const { POST, DELETE } = await import("../../app/api/themes/corrections/route.ts");
const { GET } = await import("../../app/api/v1/[analysis]/route.ts");

const TEXT = [
  "在全市工作会议上的讲话",
  "同志们：",
  "要把防范化解政府债务风险摆在突出位置。",
  "要办好托育园和老年食堂。",
  "今天的会议就开到这里。",
];
const HERE = { host: "localhost:3000", "content-type": "application/json" };
let database: TestDatabase;
let folder: string;
let speechId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = makeTemporaryFolder("corrections");
  writeFileSync(path.join(folder, "2024-a.txt"), TEXT.join("\n"));
  Object.assign(globalThis, { tifaServer: { db: database.db, context: createContext(database.db.read) } });
  speechId = await ingest();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  Object.assign(globalThis, { tifaServer: undefined });
  await database.drop();
});
afterEach(() => vi.unstubAllEnvs());

async function ingest(): Promise<number> {
  await ingestPaths([folder], { db: database.db });
  return (await database.db.read.speech.findFirstOrThrow({ where: { removedAt: null } })).id;
}

const request = (method: string, body: unknown, headers: Record<string, string> = HERE) =>
  new Request("http://localhost:3000/api/themes/corrections", { method, headers, body: JSON.stringify(body) });

async function exported(): Promise<Record<string, string>[]> {
  const asked = new Request("http://localhost:3000/api/v1/theme-corrections?format=csv&lang=en");
  const answer = await GET(asked, { params: Promise.resolve({ analysis: "theme-corrections" }) });
  expect(answer.headers.get("content-type")).toContain("text/csv");
  return parse(await answer.text(), { columns: true, bom: true }) as Record<string, string>[];
}

const DEBT_SENTENCE = 2;
const correction = () => ({ speechId, sentence: DEBT_SENTENCE, themes: ["ecology"] });

describe("corrections of a sentence's themes over HTTP", () => {
  it.each([
    ["another site", { ...HERE, origin: "https://elsewhere.example" }, 403, "CROSS_ORIGIN"],
    ["a page of another site", { ...HERE, "sec-fetch-site": "cross-site" }, 403, "CROSS_ORIGIN"],
    ["another host name", { ...HERE, host: "evil.example:3000" }, 403, "HOST_UNKNOWN"],
  ])("are refused from %s", async (_, headers, status, code) => {
    for (const answer of [await POST(request("POST", correction(), headers)), await DELETE(request("DELETE", correction(), headers))]) {
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(code);
    }
    expect(await exported()).toEqual([]);
  });

  it("are refused where the server is read-only", async () => {
    vi.stubEnv("READ_ONLY", "1");
    const answer = await POST(request("POST", correction()));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("READ_ONLY");
    expect(await exported()).toEqual([]);
  });

  it("are refused without the admin token where others reach the server", async () => {
    vi.stubEnv("HOST", "0.0.0.0");
    vi.stubEnv("ADMIN_TOKEN", "a token of enough length");
    expect((await POST(request("POST", correction()))).status).toBe(401);
  });

  it("are refused for a theme or sentence that is not there, and for a body that is none", async () => {
    const statusOf = async (body: unknown) => (await POST(request("POST", body))).status;
    expect(await statusOf({ ...correction(), themes: ["weather"] })).toBe(400);
    expect(await statusOf({ ...correction(), sentence: 999 })).toBe(404);
    expect(await statusOf({ themes: ["debt"] })).toBe(400);
    expect(await exported()).toEqual([]);
  });

  it("are kept, outlive removal and a new ingest of the text, and leave as a labelled CSV", async () => {
    const answer = await POST(request("POST", correction()));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ corrected: correction() });
    const [row, ...others] = await exported();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ themes: "ecology", text: TEXT[2] });
    await removeSpeech(database.db, speechId);
    expect(await exported()).toEqual([]);
    speechId = await ingest();
    expect(await exported()).toEqual([{ ...row, speechId: String(speechId) }]);
    const codes = await database.db.read.speechTheme.findMany({ where: { speechId, themeId: { in: ["debt", "ecology"] } } });
    expect(codes.filter(({ sentenceIndexes }) => sentenceIndexes.includes(DEBT_SENTENCE)).map(({ themeId }) => themeId)).toEqual([
      "ecology",
    ]);
  });

  it("are taken back", async () => {
    expect((await DELETE(request("DELETE", { speechId, sentence: DEBT_SENTENCE }))).status).toBe(200);
    expect(await exported()).toEqual([]);
  });

  it("come from a page's form too, which is led back within the site only", async () => {
    const send = (back: string) => {
      const form = new URLSearchParams({ speechId: String(speechId), sentence: String(DEBT_SENTENCE), theme: "party", back });
      const headers = { host: HERE.host, "content-type": "application/x-www-form-urlencoded" };
      return POST(new Request("http://localhost:3000/api/themes/corrections", { method: "POST", headers, body: form }));
    };
    const answer = await send("/themes/debt/sentences?year=2024");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/themes/debt/sentences?year=2024"]);
    expect((await send("//elsewhere.example/x")).headers.get("location")).toBe(`/speeches/${speechId}#s${DEBT_SENTENCE}`);
    expect(await exported()).toMatchObject([{ themes: "party" }]);
  });
});
