import { createContext, runAnalysis, withDraft } from "#lib/analyses/index.ts";
import { ingestPaths, prepareDraft } from "#lib/ingest/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

export interface SampleCorpus extends TestDatabase {
  /** Asks one question, about a text that is not stored where a draft is given; labels are the keys themselves. */
  ask(name: string, params?: Record<string, string | string[]>, draft?: string): Promise<AnalysisResult>;
}

/** A database of its own with the project's sample speeches in it. */
export async function createSampleCorpus(): Promise<SampleCorpus> {
  const database = await createTestDatabase();
  const summary = await ingestPaths(["corpus/samples"], { db: database.db, metadataFile: "corpus/samples/metadata.csv", sample: true });
  if (summary.refused > 0) throw new Error(`samples refused: ${JSON.stringify(summary.outcomes.filter(({ kind }) => kind === "refused"))}`);
  const context = createContext(database.db.read);
  const about = async (draft?: string) => (draft === undefined ? context : withDraft(context, await prepareDraft(draft)));
  return { ...database, ask: async (name, params = {}, draft) => runAnalysis(await about(draft), name, params, (key) => key) };
}
