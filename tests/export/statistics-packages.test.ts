import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext, runAnalysis } from "#lib/analyses/index.ts";
import { phrasePanel } from "#lib/analyses/nation/phrase-panel.ts";
import { csvOfResult } from "#lib/export/index.ts";
import { createOwnCorpus, type OwnSpeech } from "../setup/own-corpus.ts";
import type { SampleCorpus } from "../setup/sample-corpus.ts";

const run = promisify(execFile);
const example = (name: string) => fileURLToPath(new URL(`../../lib/export/examples/${name}`, import.meta.url));
const ENVIRONMENT = { env: { ...process.env, LC_ALL: "C.UTF-8", NO_PROXY: "127.0.0.1", no_proxy: "127.0.0.1" } };
const SPEECHES: OwnSpeech[] = [
  { date: "2023-01-10", level: "province", region: "浙江省", text: "浙江讲话\n今年我们要发展低空经济。低空经济要走在前列。" },
  { date: "2024-01-10", level: "province", region: "浙江省", text: "浙江又一年\n今年我们要把教育办好，发展新质生产力。" },
  { date: "2024-01-12", level: "city", region: "温州市", text: "温州讲话\n我们要在低空经济上先行一步，认真办好各件实事。" },
];

let corpus: SampleCorpus;
let server: Server;
let base: string;
beforeAll(async () => {
  corpus = await createOwnCorpus(SPEECHES);
  const context = createContext(corpus.db.read);
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, "http://localhost");
    const isPanel = pathname === "/api/v1/phrase-panel" && searchParams.get("format") === "csv";
    const result = await runAnalysis(context, phrasePanel, { phrase: searchParams.getAll("phrase") }, (key) => key);
    response
      .writeHead(isPanel ? 200 : 404, { "content-type": "text/csv; charset=utf-8" })
      .end(isPanel ? [...csvOfResult(result)].join("") : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await corpus.drop();
});

/** The first of the commands that has what the example needs. Where none has it, CI fails and others are told. */
async function tool(needs: string, commands: readonly string[], check: readonly string[]): Promise<string | null> {
  for (const command of commands) if (await run(command, [...check]).catch(() => null)) return command;
  if (process.env.CI) throw new Error(`${needs} is missing; .ci/run installs it`);
  console.warn(`NOT TRIED: this machine has no ${needs}; install it to try the example`);
  return null;
}

/** Rates by phrase, code and year, as the panel itself has them; nothing where a region did not speak. */
async function expected() {
  const { rows } = await corpus.ask("phrase-panel", { phrase: ["新质生产力", "低空经济"] });
  return Object.fromEntries(rows.map((row) => [`${row.phrase} ${row.regionCode} ${row.year}`, row.perTenThousandChars]));
}

function ratesOf(csv: string, yearOf: (column: string) => string) {
  const rows: Record<string, string>[] = parse(csv, { columns: true, skip_empty_lines: true });
  const cells = rows.flatMap(({ phrase, regionCode, ...years }) =>
    Object.entries(years).flatMap(([column, value]) =>
      value === "" ? [] : [[`${phrase} ${regionCode} ${yearOf(column)}`, Number(value)]],
    ),
  );
  return Object.fromEntries(cells);
}

function expectSame(found: Record<string, number>, wanted: Record<string, unknown>) {
  expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
  for (const [cell, value] of Object.entries(found)) expect(value).toBeCloseTo(Number(wanted[cell]), 9);
}

describe("the panel in programs for statistics", () => {
  it("is read by pandas: codes as text, 0 where it was not said, empty where nobody spoke", async () => {
    const python = await tool("python3-pandas", ["python3", "/usr/bin/python3"], ["-c", "import pandas"]);
    if (python === null) return;
    const { stdout } = await run(python, [example("panel.py"), base], ENVIRONMENT);
    const wanted = await expected();
    expectSame(ratesOf(stdout, String), wanted);
    expect(wanted).toMatchObject({ "低空经济 330000 2024": 0 });
    expect(stdout).not.toContain("330300.0");
  });

  it("is read by R in the same way", async () => {
    const rscript = await tool("r-base-core", ["Rscript"], ["--version"]);
    if (rscript === null) return;
    const { stdout } = await run(rscript, [example("panel.R"), base], ENVIRONMENT);
    expectSame(
      ratesOf(stdout, (column) => column.replace("perTenThousandChars.", "")),
      await expected(),
    );
  });
});
