/** How a printed figure was counted, as far as its source says. */
export const COUNTING_KINDS = ["string", "own", "excluding"] as const;
export type CountingKind = (typeof COUNTING_KINDS)[number];

/** A figure that somebody printed about a text: one line of a data file. */
export interface PublishedCount {
  /** Who printed it; in English too, the same where the file has no English. */
  source: string;
  sourceEnglish: string;
  /** Which text is meant: genre, level and year together name it. */
  genre: string;
  level: string;
  year: number;
  /** Its date as far as it is known, `YYYY-MM-DD` or less; empty when nothing beyond the year. */
  date: string;
  /** Han characters of the copy that the line was checked on; null when unknown. */
  chars: number | null;
  phrase: string;
  printed: number;
  kind: CountingKind;
  /** Longer words whose occurrences the source left out. */
  excluding: string[];
  /**
   * True when the source does not say which words it left out and these were found because they give its
   * figure.
   */
  fitted: boolean;
  /** First digits of the text hash of the copy that the line was checked on; empty when none. */
  textHash: string;
  note: string;
  noteEnglish: string;
}
