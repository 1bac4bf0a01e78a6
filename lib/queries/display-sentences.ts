import type { ReadDatabase } from "#lib/db/client.ts";
import { intsOf } from "#lib/db/int-array.ts";

/** A speech's display text and its sentences there, in text order. */
export interface DisplaySentences {
  speechId: number;
  text: string;
  /** Half-open UTF-16 positions in the display text. */
  starts: Int32Array;
  ends: Int32Array;
  /** Index into SENTENCE_KINDS. */
  kinds: Int32Array;
  /** 0-based paragraph of each sentence. */
  paragraphs: Int32Array;
}

type Numbers = "starts" | "ends" | "kinds" | "paragraphs";
type Packed = Omit<DisplaySentences, Numbers> & Record<Numbers, Uint8Array>;

/** Grain: speech. Order: id. Speeches that do not exist are missing. */
export async function selectDisplaySentences(db: ReadDatabase, speechIds: readonly number[]): Promise<DisplaySentences[]> {
  const rows = await db.$queryRaw<Packed[]>`
    select speech_id as "speechId", text, array_send(starts) as starts, array_send(ends) as ends, array_send(kinds) as kinds,
      array_send(paragraphs) as paragraphs
    from speech_text join speech_sentences using (speech_id)
    where speech_id = any(${[...speechIds]}::int[])
    order by speech_id`;
  return rows.map(({ starts, ends, kinds, paragraphs, ...row }) => ({
    ...row,
    starts: intsOf(starts),
    ends: intsOf(ends),
    kinds: intsOf(kinds),
    paragraphs: intsOf(paragraphs),
  }));
}
