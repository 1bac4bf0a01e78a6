import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANALYSES, exampleOf, findAnalysis } from "#lib/analyses/index.ts";
import { csvOfResult } from "#lib/export/index.ts";
import { messages } from "#lib/i18n/messages/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { misfits } from "../setup/misfits.ts";
import { createSampleCorpus, type SampleCorpus } from "../setup/sample-corpus.ts";
import { correctOneSentence } from "./correct-one-sentence.ts";

const run = promisify(execFile);
let corpus: SampleCorpus;
const results = new Map<string, AnalysisResult>();

beforeAll(async () => {
  corpus = await createSampleCorpus();
  await correctOneSentence(corpus);
  const speechIds = (await corpus.ask("speeches")).rows.map(({ speechId }) => Number(speechId));
  for (const analysis of ANALYSES)
    results.set(analysis.name, await corpus.ask(analysis.name, exampleOf(analysis, { speechIds })!, analysis.exampleDraft));
});
afterAll(() => corpus.drop());

describe.each(ANALYSES.map(({ name }) => name))("%s", (name) => {
  const result = () => results.get(name)!;

  it("has an example with rows, whose cells are as its columns say: no other, of their kind, null only where declared", () => {
    expect(result().rows.length).toBeGreaterThan(0);
    expect(misfits(findAnalysis(name), result().rows)).toEqual([]);
  });

  it("gives numbers where a unit says so, or null, never NaN or infinity", () => {
    const numeric = result().columns.filter(({ unit }) => unit !== null);
    for (const row of result().rows) {
      for (const { key } of numeric) expect(row[key] === null || Number.isFinite(row[key]), `${key} is ${String(row[key])}`).toBe(true);
    }
  });

  it("names every column, note and unit in both languages", () => {
    for (const locale of ["zh", "en"] as const) {
      for (const { key } of result().columns) expect(messages[locale].columns, `${locale} ${key}`).toHaveProperty([key]);
      for (const { code } of result().notes) expect(messages[locale].notes, `${locale} ${code}`).toHaveProperty([code]);
    }
  });

  it("comes out of CSV as it is in JSON, to the digit", () => {
    const lines = parse([...csvOfResult(result())].join(""), { bom: true, relax_column_count: false }) as string[][];
    expect(lines[0]).toEqual(result().columns.map(({ key }) => key));
    expect(lines.length - 1).toBe(result().rows.length);
    for (const [at, row] of result().rows.entries()) {
      for (const [column, { key, unit }] of result().columns.entries()) {
        if (unit !== null) expect(lines[at + 1]![column]).toBe(row[key] === null ? "" : String(row[key]));
      }
    }
  });

  it("says what would make the same figures again", () => {
    for (const value of Object.values(result().provenance)) expect(value).not.toBe("");
  });
});

describe("the command line", () => {
  it("prints the same rows as the API's own call", async () => {
    const { stdout } = await run(
      process.execPath,
      ["--import", "tsx", "lib/cli/tifa.ts", "phrase-frequency", "--phrase", "高质量发展", "--by", "speech", "--format", "json"],
      {
        env: { ...process.env, DATABASE_URL: corpus.url },
      },
    );
    const here = await corpus.ask("phrase-frequency", { phrase: "高质量发展", by: "speech" });
    expect(JSON.parse(stdout)).toMatchObject({ analysis: "phrase-frequency", rows: here.rows, provenance: here.provenance });
  });

  it("answers bad input with a code and exit 1", async () => {
    const failed = await run(process.execPath, ["--import", "tsx", "lib/cli/tifa.ts", "drift", "--from", "soon"], {
      env: { ...process.env, DATABASE_URL: corpus.url },
    }).catch((error: { code: number; stderr: string }) => error);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining("BAD_PARAMETER") });
  });
});
