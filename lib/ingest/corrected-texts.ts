import type { ReadDatabase } from "#lib/db/client.ts";

/**
 * Hashes of the texts about which a person has decided something, be they in the corpus or not; all others
 * can be stored without looking. Few: one a text that somebody corrected by hand.
 */
export async function selectCorrectedTexts(db: ReadDatabase): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ textHash: string }[]>`
    select text_hash as "textHash" from metadata_correction union select text_hash from theme_correction order by 1`;
  return new Set(rows.map(({ textHash }) => textHash));
}
