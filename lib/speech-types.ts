/** What is known of a speech before anything is done with its text: what its file says and what it holds. */

/**
 * The fields of a speech's metadata that a file may state or that the text may support. Dates are `YYYY`,
 * `YYYY-MM` or `YYYY-MM-DD`.
 */
export interface SpeechMetadata {
  title: string | null;
  date: string | null;
  speaker: string | null;
  office: string | null;
  level: Level | null;
  region: string | null;
  genre: string | null;
  occasion: string | null;
  sourceUrl: string | null;
}
export type MetadataField = keyof SpeechMetadata;

/**
 * Columns that a person made and that no field is made for, e.g. `{batch: "2"}`: name → text, neither empty.
 */
export type Facets = Record<string, string>;

/**
 * What a row, a JSON object or front matter says of a speech: the fields that have a value, and what else
 * there is.
 */
export type StatedMetadata = Partial<Record<MetadataField, string>> & { facets?: Facets };

export const LEVELS = ["central", "province", "city", "county"] as const;
/** Administrative level of the speaker's body; `county` also covers districts. */
export type Level = (typeof LEVELS)[number];

/**
 * Text of a file that a person who opens it sees and that is no part of the speech: a note, a page header, a
 * table of contents.
 */
export interface SetAside {
  /**
   * Stable name for the receipt, e.g. `footnote`, `page-header`; `reader.receiptKind` in the catalogs has its
   * label.
   */
  kind: string;
  /** What stood there, never empty; it is in `RawSpeech.text` nowhere. */
  text: string;
  /** Where it stood: UTF-16 units from the start of `RawSpeech.text`. */
  offset: number;
}

/** What a file's format says of a stretch of its text, where the text alone would leave it open. */
export interface LayoutHint {
  /**
   * `cell`: a cell of a table of figures or tasks, never a heading. `heading`: a paragraph that the file
   * calls one.
   */
  kind: "cell" | "heading";
  /** 1 for the outermost heading; 0 for a cell. */
  level: number;
  /** Half-open UTF-16 positions in `RawSpeech.text`; whole lines, in order, without overlap. */
  start: number;
  end: number;
}

/**
 * What a file says around the speech, weaker than what it states: a web page's headline, the day on which it
 * was put up, where it came from. The day of a page is no day of a speech; it supports an inference.
 */
export interface PageHints {
  title?: string;
  /** `YYYY-MM-DD`. */
  pageDate?: string;
  source?: string;
  author?: string;
  /** The page belongs to a site that gathers texts of others; its day says nothing of the speech's. */
  isSharingSite?: true;
  /** The page is the first of several that hold the text. */
  isPart?: true;
}

/** What a reader hands on: decoded text and what the file itself says about it. Nothing is interpreted. */
export interface RawSpeech {
  /** Decoded text, line ends as `\n`, one paragraph or source line a line. */
  text: string;
  /** Stated by the file (front matter, csv column, json key); unknown keys are left out. */
  stated: StatedMetadata;
  /** What a table beside it in the same archive says of the file; stronger than `stated`. */
  statedBeside?: StatedMetadata;
  /** Display name of the file, `archive.zip!inner.txt` or `speeches.csv#3` for parts. */
  file: string;
  /** sha256 (hex) of the bytes that this speech came from. */
  contentHash: string;
  /**
   * What the reader of the format left out of `text`; it goes to the receipt as removed. Missing means
   * nothing.
   */
  setAside?: readonly SetAside[];
  /** What the format says of its lines; missing means nothing. */
  layout?: readonly LayoutHint[];
  /** What the file says around the text; evidence, never a stated value. */
  hints?: PageHints;
}
