import type { Database } from "#lib/db/client.ts";
import { suggestedValues } from "#lib/text/infer/index.ts";
import type { MetadataEvidence, MetadataField } from "#lib/types.ts";
import { correctFields } from "../correct-metadata.ts";

interface Undecided {
  id: number;
  date: string | null;
  level: string | null;
  region: string | null;
  office: string | null;
  genre: string | null;
  occasion: string | null;
  evidence: MetadataEvidence[];
}

/**
 * Takes suggested values over as a person's corrections, each of which can be taken back like any other.
 *
 * @param speechIds the speeches meant; null for every speech that has a suggestion
 * @param fields the fields meant; null for all
 * @returns how many values were taken over; a field that has a value, or no suggestion, is passed over
 */
export async function acceptSuggestions(
  db: Database,
  speechIds: readonly number[] | null,
  fields: readonly MetadataField[] | null = null,
): Promise<number> {
  const rows = await db.read.$queryRaw<Undecided[]>`
    select id, date, level, region, office, genre, occasion, metadata_evidence as evidence from speech
    where removed_at is null and (date is null or level is null or region is null or office is null or genre is null or occasion is null)
      and (${speechIds === null} or id = any(${speechIds ?? []}::int[]))
    order by id`;
  let accepted = 0;
  for (const { id, evidence, ...values } of rows) {
    const meant = suggestedValues(evidence, values).filter(({ field }) => fields === null || fields.includes(field));
    if (meant.length === 0) continue;
    await correctFields(
      db,
      id,
      meant.map(({ field, value }) => [field, value]),
    );
    accepted += meant.length;
  }
  return accepted;
}
