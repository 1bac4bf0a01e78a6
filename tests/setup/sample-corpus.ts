import { inject } from "vitest";
import { createContext, type RawParams, withDraft } from "#lib/analyses/index.ts";
import { prepareDraft } from "#lib/ingest/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { askChecked } from "./ask.ts";
import type { TestDatabase } from "./database.ts";
import { openSampleDatabase } from "./sample-database.ts";

export interface SampleCorpus extends TestDatabase {
  /**
   * Asks one question, about a text that is not stored where a draft is given; labels are the keys
   * themselves.
   */
  ask(name: string, params?: RawParams, draft?: string): Promise<AnalysisResult>;
}

/** A database of its own with the project's sample speeches in it. */
export async function createSampleCorpus(): Promise<SampleCorpus> {
  const database = await openSampleDatabase(inject("testServer"));
  const context = createContext(database.db.read);
  const about = async (draft?: string) => (draft === undefined ? context : withDraft(context, await prepareDraft(draft)));
  return { ...database, ask: async (name, params = {}, draft) => askChecked(await about(draft), name, params) };
}
