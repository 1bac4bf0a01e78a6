import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#lib/db/client.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

/**
 * Speed of the whole ingest (files to committed rows; starting the child processes and loading their dictionary included, opening the database not)
 * against bare `nodejieba.cut` on the same text in the same run, dictionary loaded beforehand.
 */
export async function benchIngest(units: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  try {
    const texts = writeSyntheticCorpus(folder, units);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const bare = bareCutSeconds(texts);
    const ingest = await withScratchDatabase((url) => ingestSeconds(url, folder));
    const ratio = bare / ingest.seconds;
    console.log(
      `ingest ${characters} chars: ${rate(characters, ingest.seconds)}; bare nodejieba.cut ${rate(characters, bare)}; ratio ${ratio.toFixed(2)}; ` +
        `stored ${ingest.stored}; parent's memory grew by ${(ingest.grownBytes / characters).toFixed(1)} bytes a character`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bareCutSeconds(texts: readonly string[]): number {
  const nodejieba = createRequire(import.meta.url)("nodejieba") as { cut(text: string, hmm: boolean): string[] };
  nodejieba.cut("热身", true);
  const started = performance.now();
  for (const text of texts) nodejieba.cut(text, true);
  return (performance.now() - started) / 1000;
}

async function ingestSeconds(url: string, folder: string) {
  const db = openDatabase(url);
  try {
    await db.read.$queryRaw`select 1`; // The command has read its corpus state by then.
    const before = process.memoryUsage().rss;
    const summary = await ingestPaths([folder], { db });
    if (summary.refused > 0) throw new Error(`${summary.refused} files refused`);
    return { seconds: summary.milliseconds / 1000, stored: summary.stored, grownBytes: process.memoryUsage().rss - before };
  } finally {
    await db.close();
  }
}

function rate(characters: number, seconds: number): string {
  return `${(characters / seconds / 1e6).toFixed(2)} M chars/s`;
}
