/** Words of the field, shared by every layer. A type that only one layer uses lives in that layer. */

import type { MetadataField } from "#lib/speech-types.ts";

export {
  type Facets,
  type LayoutHint,
  LEVELS,
  type Level,
  type MetadataField,
  type PageHints,
  type RawSpeech,
  type SetAside,
  type SpeechMetadata,
  type StatedMetadata,
} from "#lib/speech-types.ts";

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
  /**
   * Stable name, e.g. `boilerplate-line`, `zero-width`, `full-width-digit`, `ocr-correction`, `joined-line`.
   */
  kind: string;
  /**
   * `removed`: set aside from the display text. `folded`: shown as it was, changed in the match text only.
   */
  effect: "removed" | "folded";
  count: number;
  /** UTF-16 units of the raw text that this entry took away; 0 for folded. */
  removedUnits: number;
  /** At most 200 places; `offset` counts UTF-16 units of the raw decoded text. */
  places: { offset: number; before: string; after: string }[];
}

/**
 * What happened to a file's text between its bytes and its counts. `rawUnits = keptUnits + removedUnits`,
 * always. The raw text is what the reader of the format decoded, and besides what it set aside.
 */
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

/**
 * A remark that belongs beside the numbers, e.g. that undated speeches are left out. `code` is stable;
 * `values` fill the catalog's message.
 */
export interface Note {
  code: string;
  values: Record<string, string | number>;
}

/**
 * What page, chart, CSV, JSON and command line all read; rows are of the analysis's own type where it is
 * known.
 */
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
  /**
   * Names of collections, `*` for every one. Empty: every one, the samples only while there is nothing else.
   */
  collection: string[];
  /** Facets of the user's own, `name=value`; a speech has one of the values of every name. */
  facet: string[];
}

export const GROUPS = ["year", "speech", "speaker", "level", "region", "genre", "collection"] as const;
/** `facet.batch` groups by a facet of the user's own. */
export type GroupBy = (typeof GROUPS)[number] | `facet.${string}`;

/** Gives a column key its name in the reader's language. */
export type ColumnLabeller = (key: string) => string;
