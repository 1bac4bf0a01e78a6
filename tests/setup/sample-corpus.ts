import { createContext, type RawParams } from "#lib/analyses/index.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { askChecked } from "./ask.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

export interface SampleCorpus extends TestDatabase {
  /** Asks one question; labels are the keys themselves. */
  ask(name: string, params?: RawParams): Promise<AnalysisResult>;
}

/** A database of its own with the project's sample speeches in it. */
export async function createSampleCorpus(): Promise<SampleCorpus> {
  const database = await createTestDatabase();
  const summary = await ingestPaths(["corpus/samples"], { db: database.db, metadataFile: "corpus/samples/metadata.csv", sample: true });
  if (summary.refused > 0) throw new Error(`samples refused: ${JSON.stringify(summary.outcomes.filter(({ kind }) => kind === "refused"))}`);
  const context = createContext(database.db.read);
  return { ...database, ask: (name, params = {}) => askChecked(context, name, params) };
}
