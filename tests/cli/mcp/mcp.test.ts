import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANALYSES, createContext, exampleOf, type RawParams } from "#lib/analyses/index.ts";
import { rowLink } from "#lib/cli/mcp/links.ts";
import { mcpServer } from "#lib/cli/mcp/server.ts";
import type { Row } from "#lib/types.ts";
import { phraseEvidence, sentenceAddress } from "../../../app/_ui/links/evidence.ts";
import { createSampleCorpus, type SampleCorpus } from "../../setup/sample-corpus.ts";

const BASE = "http://localhost:3000";
let corpus: SampleCorpus;
let client: Client;
let speechIds: number[];

beforeAll(async () => {
  corpus = await createSampleCorpus();
  speechIds = (await corpus.ask("speeches")).rows.map(({ speechId }) => Number(speechId));
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await mcpServer({ context: createContext(corpus.db.read), base: BASE, locale: "en" }).connect(ours);
  client = new Client({ name: "test", version: "1" });
  await client.connect(theirs);
});
afterAll(async () => {
  await client.close();
  await corpus.drop();
});

interface Answer {
  rows: (Row & { link: string | null })[];
  totalRows: number;
  notes: { code: string; text: string }[];
  columns: { key: string; unit: string | null }[];
  link: string | null;
}

async function call(name: string, given: Record<string, unknown>): Promise<Answer> {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: given });
  if (isError) throw new Error(JSON.stringify(content));
  return structuredContent as unknown as Answer;
}

const withoutLinks = (rows: Answer["rows"]) => rows.map(({ link, ...row }) => row);

/** Questions as a reader would put them, besides the example of every analysis. */
const QUESTIONS: [string, RawParams][] = [
  ["phrase-panel", { phrase: ["高质量发展", "乡村振兴"] }],
  ["phrase-panel", { phrase: ["发展"], fill: "all" }],
  ["phrase-frequency", { phrase: ["发展"], by: "region" }],
  ["phrase-frequency", { phrase: ["人民"], by: "level" }],
  ["phrase-frequency", { phrase: ["改革|开放"], by: "year" }],
  ["concordance", { phrase: ["高质量发展"], limit: "5", sort: "year" }],
  ["concordance", { phrase: ["生态…保护"], limit: "5" }],
  ["slogan-counts", { slogan: "高质量发展", by: "year" }],
];

describe("the MCP server", () => {
  it("offers every analysis with its parameters and says that it only reads", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(ANALYSES.map(({ name }) => name));
    for (const tool of tools) {
      const analysis = ANALYSES.find(({ name }) => name === tool.name)!;
      expect(Object.keys(tool.inputSchema.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(analysis.params.shape)));
      expect(tool.annotations?.readOnlyHint).toBe(true);
    }
  });

  it.each(ANALYSES.filter(({ takesDraft }) => takesDraft !== "only").map(({ name }) => name))("%s: the API's own rows", async (name) => {
    const params = exampleOf(ANALYSES.find((each) => each.name === name)!, { speechIds })!;
    const [answer, api] = [await call(name, { ...params, maxRows: 5000 }), await corpus.ask(name, params)];
    expect(withoutLinks(answer.rows)).toEqual(api.rows.slice(0, 5000));
    expect(answer.totalRows).toBe(api.rows.length);
    expect(answer.columns.map(({ key, unit }) => [key, unit])).toEqual(api.columns.map(({ key, unit }) => [key, unit]));
    expect(answer.notes.map(({ code }) => code)).toEqual(api.notes.map(({ code }) => code));
    for (const { text } of answer.notes) expect(text).not.toBe("");
    expect(answer.link).toContain(`${BASE}/api/v1/${name}`);
  });

  it.each(QUESTIONS)("%s %j: the API's own numbers, each with a link", async (name, params) => {
    const [answer, api] = [await call(name, params), await corpus.ask(name, params)];
    expect(api.rows.length).toBeGreaterThan(0);
    expect(withoutLinks(answer.rows)).toEqual(api.rows.slice(0, 100));
    for (const row of answer.rows) expect(row.link === null).toBe(row.count === null);
  });

  it("takes a draft and stores nothing", async () => {
    const before = (await corpus.ask("speeches")).rows.length;
    const answer = await call("draft-check", { draft: "我们要坚持高质量发展，全面推进乡村振兴。" });
    expect(answer.rows.length).toBeGreaterThan(0);
    expect(answer.link).toBeNull();
    expect((await corpus.ask("speeches")).rows).toHaveLength(before);
  });

  it("answers bad questions with a code that can be read", async () => {
    for (const [name, given, code] of [
      ["phrase-panel", {}, "BAD_PARAMETER"],
      ["phrase-panel", { phrase: { a: 1 } }, "BAD_PARAMETER"],
      ["none-such", {}, "ANALYSIS_UNKNOWN"],
      ["phrase-frequency", { phrase: ["发展"], maxRows: 0 }, "BAD_PARAMETER"],
    ] as const) {
      const { isError, content } = await client.callTool({ name, arguments: given });
      expect(isError).toBe(true);
      expect(JSON.stringify(content)).toContain(code);
    }
  });

  it("answers over stdin and stdout as a command", async () => {
    const env = { ...process.env, DATABASE_URL: corpus.url, TIFA_URL: "https://tifa.example/" } as Record<string, string>;
    const command = new Client({ name: "test", version: "1" });
    await command.connect(new StdioClientTransport({ command: process.execPath, args: ["--import", "tsx", "lib/cli/mcp.ts"], env }));
    const { structuredContent } = await command.callTool({ name: "phrase-frequency", arguments: { phrase: ["高质量发展"], by: "year" } });
    await command.close();
    const { rows } = structuredContent as unknown as Answer;
    expect(withoutLinks(rows)).toEqual((await corpus.ask("phrase-frequency", { phrase: "高质量发展", by: "year" })).rows);
    expect(rows[0]!.link).toMatch(/^https:\/\/tifa\.example\/concordance\?year=\d{4}&phrase=/);
  });
});

describe("a row's link", () => {
  it("is the page's own address of the sentence", () => {
    expect(rowLink("", { speechId: 3, sentence: 7, start: 10, end: 15 }, {})).toBe(sentenceAddress(3, 7, 10, 15));
    expect(rowLink("", { phrase: "发展", group: 2024, count: 1 }, { by: "year" })).toBe(
      phraseEvidence(new URLSearchParams(), "发展", "year", 2024),
    );
  });

  it("narrows the question's filters and keeps the others", () => {
    const row = { phrase: "发展", kind: "phrase", year: 2024, regionCode: "330000", level: "province", count: 2 };
    expect(rowLink("", row, { yearFrom: "2020", year: ["2023", "2024"], phrase: "发展" })).toBe(
      `/concordance?yearFrom=2020&year=2024&region=330000&regionWithin=0&phrase=${encodeURIComponent("发展")}`,
    );
    expect(rowLink("", { ...row, count: null }, {})).toBeNull();
  });
});
