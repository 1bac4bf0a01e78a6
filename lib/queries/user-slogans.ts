import type { ReadDatabase } from "#lib/db/client.ts";

/** A slogan of the user's own lexicon, as kept in the store. */
export interface UserSloganRow {
  slogan: string;
  variants: string[];
  kind: string;
  theme: string | null;
  introduced: number | null;
  note: string | null;
  /** English rendering; empty for none. */
  gloss: string;
}

/** Grain: slogan. Order: when it was added. */
export function selectUserSlogans(db: ReadDatabase): Promise<UserSloganRow[]> {
  return db.$queryRaw<UserSloganRow[]>`
    select slogan, variants, kind, theme, introduced, note, gloss from user_slogan order by created_at, slogan collate "C"`;
}
