import type { Database } from "#lib/db/client.ts";
import { ingestPaths } from "#lib/ingest/index.ts";

/** Stores the project's sample speeches. */
export async function storeSamples(db: Database): Promise<void> {
  const summary = await ingestPaths(["corpus/samples"], { db, metadataFile: "corpus/samples/metadata.csv", sample: true });
  if (summary.refused > 0) throw new Error(`samples refused: ${JSON.stringify(summary.outcomes.filter(({ kind }) => kind === "refused"))}`);
}
