/** Words of the field, shared by every layer. A type that only one layer uses lives in that layer. */

/** The fields of a speech's metadata that a file may state or that the text may support. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
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

export const LEVELS = ["central", "province", "city", "county"] as const;
/** Administrative level of the speaker's body; `county` also covers districts. */
export type Level = (typeof LEVELS)[number];

/** What a reader hands on: decoded text and what the file itself says about it. Nothing is interpreted. */
export interface RawSpeech {
  /** Decoded text, line ends as `\n`, one paragraph or source line a line. */
  text: string;
  /** Stated by the file (front matter, csv column, json key); unknown keys are left out. */
  stated: Partial<Record<MetadataField, string>>;
  /** Display name of the file, `archive.zip!inner.txt` or `speeches.csv#3` for parts. */
  file: string;
  /** sha256 (hex) of the bytes that this speech came from. */
  contentHash: string;
}

/** Where a metadata value came from, strongest first; `composed` is a title that was made of other values. */
export type MetadataSource = "correction" | "metadata-file" | "front-matter" | "file-name" | "inferred" | "composed";

export interface MetadataEvidence {
  field: MetadataField;
  value: string;
  source: MetadataSource;
  /** 0..1; 1 for stated values. */
  confidence: number;
  /** The sentence that supports an inferred value; null for stated values. */
  sentence: string | null;
  /** Region only: code of GB/T 2260, where the evidence tells which of several units of the name is meant. */
  code?: string | null;
}

export const SENTENCE_KINDS = ["sentence", "heading", "title", "salutation", "closing"] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** One sentence of a speech. All offsets are half-open UTF-16 positions. */
export interface Sentence {
  /** 0-based paragraph number within the speech. */
  paragraph: number;
  kind: SentenceKind;
  /** 1 is the outermost heading (`一、`); 0 for everything that is no heading. */
  headingLevel: number;
  /** Position in the display text. */
  start: number;
  end: number;
  /** Position in the match text. */
  matchStart: number;
  matchEnd: number;
  /** Han characters; 0 for the title, which is no part of the body. */
  charCount: number;
}

/** One kind of removal, folding or correction in a speech, with its places. */
export interface ReceiptEntry {
  /** Stable name, e.g. `boilerplate-line`, `zero-width`, `full-width-digit`, `ocr-correction`, `joined-line`. */
  kind: string;
  /** `removed`: set aside from the display text. `folded`: shown as it was, changed in the match text only. */
  effect: "removed" | "folded";
  count: number;
  /** UTF-16 units of the raw text that this entry took away; 0 for folded. */
  removedUnits: number;
  /** At most 200 places; `offset` counts UTF-16 units of the raw decoded text. */
  places: { offset: number; before: string; after: string }[];
}

/** What happened to a file's text between its bytes and its counts. `rawUnits = keptUnits + removedUnits`, always. */
export interface Receipt {
  rawUnits: number;
  keptUnits: number;
  removedUnits: number;
  entries: ReceiptEntry[];
}

/** How a row's numbers came about, and what would have to be the same for them to come out again. */
export interface Provenance {
  corpusVersion: string;
  lexiconHash: string;
  dictionaryHash: string;
  normaliserVersion: string;
}

/** A column of an analysis: `key` is stable, `label` follows the language, `unit` is null for text. */
export interface Column {
  key: string;
  label: string;
  unit: string | null;
}

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

export type Locale = "zh" | "en";

/** A remark that belongs beside the numbers, e.g. that undated speeches are left out. `code` is stable; `values` fill the catalog's message. */
export interface Note {
  code: string;
  values: Record<string, string | number>;
}

/** What page, chart, CSV, JSON and command line all read; rows are of the analysis's own type where it is known. */
export interface AnalysisResult<R extends Row = Row> {
  analysis: string;
  params: Record<string, unknown>;
  columns: Column[];
  rows: R[];
  notes: Note[];
  provenance: Provenance;
}

/** The corpus filters that every analysis understands. Empty arrays mean "all". */
export interface Filters {
  year: number[];
  yearFrom: number | null;
  yearTo: number | null;
  level: string[];
  /** Names of units, or their codes. */
  region: string[];
  /** "0" leaves out what lies inside a region; null and "1" take it in. */
  regionWithin: string | null;
  speaker: string[];
  genre: string[];
  /** Speech ids. */
  speech: number[];
}

export const GROUPS = ["year", "speech", "speaker", "level", "region", "genre"] as const;
export type GroupBy = (typeof GROUPS)[number];

/** Gives a column key its name in the reader's language. */
export type ColumnLabeller = (key: string) => string;
