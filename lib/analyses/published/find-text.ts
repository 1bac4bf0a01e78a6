import type { SpeechFacts } from "#lib/queries/index.ts";
import type { PublishedCount } from "./types.ts";

/** A speech of the corpus that a figure is about; `by` says how it was recognised. */
export interface RecognisedText {
  index: number;
  by: "text-hash" | "metadata";
}

/** The text by its hash, else the one with the stated genre, level and year, of several the longest; null when the corpus has neither. */
export function findText(count: PublishedCount, speeches: readonly SpeechFacts[]): RecognisedText | null {
  const same = count.textHash === "" ? -1 : speeches.findIndex(({ textHash }) => textHash.startsWith(count.textHash));
  if (same !== -1) return { index: same, by: "text-hash" };
  let best = -1;
  for (const [index, speech] of speeches.entries()) {
    if (speech.isSample || speech.genre !== count.genre || speech.level !== count.level || speech.year !== count.year) continue;
    if (best === -1 || speech.charCount > speeches[best]!.charCount) best = index;
  }
  return best === -1 ? null : { index: best, by: "metadata" };
}
