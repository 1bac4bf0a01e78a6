import type { ReadDatabase } from "#lib/db/client.ts";
import { floatsOf, intsOf } from "#lib/db/int-array.ts";

export interface ThemeCodes {
  speechId: number;
  themeId: string;
  /** 0-based numbers of the sentences that carry the theme, and their scores. */
  coded: Int32Array;
  scores: Float64Array;
  /** Sentences that fall just short of it, and their scores. */
  near: Int32Array;
  nearScores: Float64Array;
}

type Packed = Pick<ThemeCodes, "speechId" | "themeId"> & Record<"coded" | "scores" | "near" | "nearScores", Uint8Array | null>;

/** Grain: speech × theme of the given speeches. Order: speech, theme. */
export async function selectThemeCodes(db: ReadDatabase, speechIds: readonly number[]): Promise<ThemeCodes[]> {
  const rows = await db.$queryRaw<Packed[]>`
    select speech_id as "speechId", theme_id as "themeId", array_send(sentence_indexes) as coded, array_send(scores) as scores,
      array_send(near_indexes) as near, array_send(near_scores) as "nearScores"
    from speech_theme
    where speech_id = any(${[...speechIds]}::int[])
    order by speech_id, theme_id collate "C"`;
  return rows.map(({ speechId, themeId, coded, scores, near, nearScores }) => ({
    speechId,
    themeId,
    coded: intsOf(coded),
    scores: floatsOf(scores),
    near: intsOf(near),
    nearScores: floatsOf(nearScores),
  }));
}
