import { createHash } from "node:crypto";
import type { Lexicon } from "./types.ts";

/**
 * The lexicon as it could have been known at the end of a year: without the slogans that were put forward
 * later. Those without a year stay.
 */
export function lexiconAsOf(lexicon: Lexicon, year: number): Lexicon {
  const slogans = lexicon.slogans.filter(({ introduced }) => introduced === null || introduced <= year);
  return { slogans, hash: createHash("sha256").update(`${lexicon.hash} ${year}`).digest("hex") };
}
