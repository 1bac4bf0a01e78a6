import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Database, openDatabase } from "#lib/db/client.ts";
import type { Steps } from "./steps.ts";

const FOLDER = path.join("corpus", "samples");
const METADATA = path.join(FOLDER, "metadata.csv");

/**
 * Puts the sample speeches into a store that has no speeches of a person's own, unless they are all there.
 * Speeches that a person removed still count as there; a load that was interrupted goes on.
 */
export async function loadSampleCorpus(url: string, steps: Steps, signal: AbortSignal): Promise<void> {
  const db = openDatabase(url, { maxConnections: 4 });
  try {
    if (await needsSamples(db)) await ingestSamples(db, steps, signal);
  } finally {
    await db.close();
  }
}

async function needsSamples(db: Database): Promise<boolean> {
  const own = await db.read.speech.count({ where: { isSample: false } });
  if (own > 0) return false;
  return (await db.read.speech.count()) < sampleCount();
}

/** A text or Markdown file is one speech, a JSON Lines file one a line. */
function sampleCount(): number {
  const counts = listFolder(FOLDER).map((name) => {
    if (name.endsWith(".jsonl"))
      return readFileSync(path.join(FOLDER, name), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "").length;
    return /\.(txt|md)$/.test(name) ? 1 : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

async function ingestSamples(db: Database, steps: Steps, signal: AbortSignal): Promise<void> {
  steps.begin("loading the sample speeches");
  const { ingestPaths } = await import("#lib/ingest/index.ts");
  const metadata = listFolder(FOLDER).includes(path.basename(METADATA)) ? { metadataFile: METADATA } : {};
  const summary = await ingestPaths([FOLDER], { db, sample: true, signal, ...metadata });
  steps.done(`${summary.stored} sample speeches loaded${summary.refused > 0 ? `, ${summary.refused} refused` : ""}`);
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A copy of the project without its corpus starts empty.
    return [];
  }
}
