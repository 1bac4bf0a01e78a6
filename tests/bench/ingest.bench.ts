import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#lib/db/client.ts";
import { workerScript } from "#lib/ingest/children/worker-bundle.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { median } from "./median.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

const ROUNDS = 3;

/**
 * Speed of the whole ingest (files to committed rows; starting the child processes and loading their
 * dictionary included, opening the database not) against bare `nodejieba.cut` on the same text in the same
 * run, dictionary loaded beforehand. Three rounds in turn, each into an empty store; the figures are medians,
 * since either side alone varies by a quarter on a shared machine.
 */
export async function benchIngest(units: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  try {
    const texts = writeSyntheticCorpus(folder, units);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      const bare = bareCutSeconds(texts);
      rounds.push({ bare, ...(await withScratchDatabase((url) => ingestSeconds(url, folder))) });
    }
    const [ingest, bare, ratio, grown] = [
      median(rounds.map(({ seconds }) => seconds)),
      median(rounds.map((round) => round.bare)),
      median(rounds.map((round) => round.bare / round.seconds)),
      Math.max(...rounds.map(({ grownBytes }) => grownBytes)),
    ];
    console.log(
      `ingest ${characters} chars: ${rate(characters, ingest)}; bare nodejieba.cut ${rate(characters, bare)}; ratio ${ratio.toFixed(3)}; ` +
        `stored ${rounds[0]?.stored}; parent's memory grew by at most ${(grown / characters).toFixed(1)} bytes a character`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Dictionary loaded beforehand. */
export function bareCutSeconds(texts: readonly string[]): number {
  const nodejieba = createRequire(import.meta.url)("nodejieba") as { cut(text: string, hmm: boolean): string[] };
  nodejieba.cut("热身", true);
  const started = performance.now();
  for (const text of texts) nodejieba.cut(text, true);
  return (performance.now() - started) / 1000;
}

/** Files to committed rows. The children's programs are there already: they are made once a version of Tifa. */
export async function ingestSeconds(url: string, folder: string) {
  await workerScript(process.cwd(), "prepare-worker");
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
