import type { ReadDatabase } from "#lib/db/client.ts";
import type { Receipt } from "#lib/types.ts";

/**
 * Grain: speech. What was removed from its file's text and what was folded; null when no speech has this id.
 */
export async function selectReceipt(db: ReadDatabase, speechId: number): Promise<Receipt | null> {
  const rows = await db.$queryRaw<{ receipt: Receipt }[]>`select receipt from speech_text where speech_id = ${speechId} order by speech_id`;
  return rows[0]?.receipt ?? null;
}
