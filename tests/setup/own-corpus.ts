import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext } from "#lib/analyses/index.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { askChecked } from "./ask.ts";
import { createTestDatabase } from "./database.ts";
import type { SampleCorpus } from "./sample-corpus.ts";

/** A speech made for a test; the title stands on its first line. */
export interface OwnSpeech {
  /** Empty for an undated speech. */
  date: string;
  level?: string;
  region?: string;
  speaker?: string;
  text: string;
}

/** A database of its own with the given speeches, stored in their order. */
export async function createOwnCorpus(speeches: readonly OwnSpeech[]): Promise<SampleCorpus> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "tifa-own-"));
  const name = (at: number) => `speech-${String(at).padStart(3, "0")}.txt`;
  for (const [at, { text }] of speeches.entries()) writeFileSync(join(folder, name(at)), text);
  const lines = speeches.map(({ date, level = "", region = "", speaker = "" }, at) => `${name(at)},${date},${level},${region},${speaker}`);
  writeFileSync(join(folder, "metadata.csv"), `file,date,level,region,speaker\n${lines.join("\n")}\n`);
  const summary = await ingestPaths([folder], { db: database.db, metadataFile: join(folder, "metadata.csv") });
  rmSync(folder, { recursive: true });
  if (summary.stored !== speeches.length) throw new Error(`not all stored: ${JSON.stringify(summary.outcomes)}`);
  const context = createContext(database.db.read);
  return { ...database, ask: (name, params = {}) => askChecked(context, name, params) };
}
