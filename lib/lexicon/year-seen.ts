import type { Slogan } from "./types.ts";

/**
 * Whether the year that the lexicon gives for a slogan was read in a text at hand (its source says `见于`) or on
 * a public page that it names by its address. Any other source was noted by hand and waits to be looked up, so
 * its year is shown as unconfirmed. False where there is no year.
 */
export function isYearSeen({ introduced, source }: Pick<Slogan, "introduced" | "source">): boolean {
  return introduced !== null && /^见于|https?:\/\//.test(source);
}
