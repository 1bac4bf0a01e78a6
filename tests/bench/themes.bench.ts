import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nodejieba from "nodejieba";
import { createContext, findAnalysis, runAnalysis } from "#lib/analyses/index.ts";
import { type Database, openDatabase } from "#lib/db/client.ts";
import { ingestPaths, recodeThemes } from "#lib/ingest/index.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

const REPEATS = 5;

/**
 * Recoding against bare segmentation of the same text, and the questions of a theme view on the server, from
 * asking to rows.
 */
export async function benchThemes(units: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  const texts = writeSyntheticCorpus(folder, units);
  await withScratchDatabase(async (url) => {
    const db = openDatabase(url);
    try {
      await ingestPaths([folder], { db });
      rmSync(folder, { recursive: true });
      await benchRecode(db, texts);
      await benchViews(db);
    } finally {
      await db.close();
    }
  });
}

async function benchRecode(db: Database, texts: readonly string[]): Promise<void> {
  nodejieba.cut("加载词典");
  const sample = texts.slice(0, 100);
  const segmentMs = (await fastest(async () => sample.forEach((text) => void nodejieba.cut(text)), 3)) * (texts.length / sample.length);
  const coder = buildCoder(loadThemes());
  const recodeMs = await fastest(() => recodeThemes(db, { coder, all: true }), 2);
  report("recoding against bare nodejieba.cut", recodeMs / segmentMs, 0.5);
  console.log(`recoding ${(recodeMs / 1000).toFixed(1)} s, segmenting ${(segmentMs / 1000).toFixed(1)} s`);
}

/**
 * What the themes page, a theme's page and a page of its sentences ask; each question with parameters that no
 * earlier one had, so that no answer is remembered.
 */
async function benchViews(db: Database): Promise<void> {
  const context = createContext(db.read);
  const ask = (name: string, params: Record<string, string>) => runAnalysis(context, findAnalysis(name), params, (key) => key);
  const started = performance.now();
  await ask("theme-coverage", { by: "year", charInterval: "0" });
  console.log(`first question of a new process: ${(performance.now() - started).toFixed(0)} ms, the corpus read from the store included`);
  let turn = 0;
  const fresh = () => ({ yearTo: String(2100 - (turn++ % 70)) });
  const questions: [string, Record<string, string>][] = [
    ["theme-coverage", { by: "year", charInterval: "0" }],
    ["theme-coverage", { by: "year" }],
    ["theme-coverage", { by: "speech", charInterval: "0" }],
    ["theme-cooccurrence", {}],
    ["theme-positions", {}],
    ["theme-places", {}],
    ["theme-speeches", { theme: "debt" }],
    ["theme-terms", { year: "2020" }],
    ["theme-terms", { theme: "debt" }],
    ["theme-sentences", { theme: "debt", limit: "50" }],
    ["theme-sentences", { theme: "debt", limit: "50", order: "score" }],
  ];
  for (const [name, params] of questions) {
    const ms = await fastest(() => ask(name, { ...params, ...fresh() }), REPEATS);
    report(`${name} ${JSON.stringify(params)}, milliseconds`, ms, 100);
  }
}

async function fastest(run: () => Promise<unknown>, repeats: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < repeats; turn++) {
    const started = performance.now();
    await run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function report(what: string, value: number, most: number): void {
  console.log(`${what}: ${value.toFixed(2)} (<= ${most}): ${value <= most ? "within" : "OVER"}`);
}
