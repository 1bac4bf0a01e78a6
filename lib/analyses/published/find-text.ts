import type { SpeechFacts } from "#lib/queries/index.ts";
import type { PublishedCount } from "./types.ts";

/** A speech of the corpus that a figure is about; `by` says how it was recognised. */
export interface RecognisedText {
  index: number;
  by: "text-hash" | "metadata";
}

/**
 * Copies of one text differ by their title, a note or a passage copied twice, never by more than this share
 * of their characters.
 */
const LENGTH_TOLERANCE = 0.1;

/**
 * The text by its hash, else the one of the stated genre, level, year, date and length. A line that states no
 * length takes a text only where it is the one of its kind. null when the corpus has none, or several that
 * may be meant: a text of another kind is never offered.
 *
 * @param members positions of the speeches that may be offered; samples never are
 */
export function findText(count: PublishedCount, speeches: readonly SpeechFacts[], members: readonly number[]): RecognisedText | null {
  const offered = members.filter((index) => !speeches[index]!.isSample);
  const same = count.textHash === "" ? undefined : offered.find((index) => speeches[index]!.textHash.startsWith(count.textHash));
  if (same !== undefined) return { index: same, by: "text-hash" };
  const alike = offered.filter((index) => isAlike(speeches[index]!, count));
  return alike.length === 1 ? { index: alike[0]!, by: "metadata" } : null;
}

function isAlike({ genre, level, year, date, charCount }: SpeechFacts, count: PublishedCount): boolean {
  if (genre !== count.genre || level !== count.level || year !== count.year) return false;
  const [shorter, longer] = [date ?? "", count.date].sort((a, b) => a.length - b.length);
  if (!longer!.startsWith(shorter!)) return false;
  return count.chars === null || Math.abs(charCount - count.chars) <= count.chars * LENGTH_TOLERANCE;
}
