import type { Database } from "#lib/db/client.ts";
import { suggestedDate } from "#lib/text/infer/index.ts";
import type { MetadataEvidence } from "#lib/types.ts";
import { correctMetadata } from "../correct-metadata.ts";

/**
 * Takes suggested years over as a person's corrections, each of which can be taken back like any other.
 *
 * @param speechIds the speeches meant; null for every undated speech that has a suggestion
 * @returns how many speeches got a year; one that has a date, or no suggestion, is passed over
 */
export async function acceptSuggestedDates(db: Database, speechIds: readonly number[] | null): Promise<number> {
  const rows = await db.read.$queryRaw<{ id: number; evidence: MetadataEvidence[] }[]>`
    select id, metadata_evidence as evidence from speech
    where date is null and removed_at is null and (${speechIds === null} or id = any(${speechIds ?? []}::int[]))
    order by id`;
  let accepted = 0;
  for (const { id, evidence } of rows) {
    const suggestion = suggestedDate(evidence, null);
    if (suggestion === null) continue;
    await correctMetadata(db, id, "date", suggestion.value.slice(0, 4));
    accepted += 1;
  }
  return accepted;
}
