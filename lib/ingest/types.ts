import type { PreparedText, UnsegmentedText } from "#lib/text/prepare.ts";
import type { MetadataEvidence, MetadataField, SpeechMetadata } from "#lib/types.ts";
import type { PackedWords } from "./pack-words.ts";

/** A speech that is ready to be stored: text work, theme codes and metadata done, nothing written yet. */
export interface PreparedSpeech {
  file: string;
  contentHash: string;
  text: PreparedText;
  metadata: SpeechMetadata;
  year: number | null;
  regionCode: string | null;
  evidence: MetadataEvidence[];
  flags: string[];
  themes: PreparedTheme[];
  /** MinHash sketch of the match text. */
  sketch: Uint32Array;
  normaliserVersion: string;
  dictionaryHash: string;
  themesHash: string;
  corrected: boolean;
}

/** A speech that only waits for its words, and for the dictionary that they come from. */
export type UnsegmentedSpeech = Omit<PreparedSpeech, "text" | "dictionaryHash"> & { text: UnsegmentedText };

/** The sentences of one speech that carry one theme; empty arrays mean coded and none found. */
export interface PreparedTheme {
  themeId: string;
  sentenceIndexes: number[];
  /** The rules' score of each of these; below the threshold where a person added the sentence. */
  scores: number[];
  charCount: number;
  /** Sentences that fall just short of the threshold and that no person decided on. */
  nearIndexes: number[];
  nearScores: number[];
}

/** What the ingest asks of its child process. */
export interface PrepareRequest {
  /** Where the bytes are. */
  path: string;
  /** How the file is called in the store and in messages. */
  file: string;
  /** What a metadata file says about this file; applies to files with one speech. */
  metadataFile: Partial<Record<MetadataField, string>> | null;
  /** Apply the OCR corrections to the match text. */
  correct: boolean;
  /** A text that lies in no file; then nothing is read from `path`. */
  text?: string;
}

/** A file, or a part of one, that was not taken. */
export interface Refusal {
  file: string;
  code: string;
  message: string;
}

/** What the ingest asks of the child that cuts into words. */
export interface SegmentRequest {
  /** For the refusal when the child is lost. */
  file: string;
  matchText: string;
  /** Match positions of the sentences, start and end in turn. */
  spans: Int32Array;
}

export type SegmentReply = { words: PackedWords; dictionaryHash: string } | { refusal: Refusal };

/** A speech between processes, its sentences as one list of numbers. */
export type PackedSpeech = Omit<UnsegmentedSpeech, "text"> & { text: Omit<UnsegmentedText, "sentences"> & { sentences: Int32Array } };
export type PackedOutcome = { speech: PackedSpeech } | { refusal: Refusal };

export type UnsegmentedOutcome = { speech: UnsegmentedSpeech } | { refusal: Refusal };
export type PrepareOutcome = { speech: PreparedSpeech } | { refusal: Refusal };

/** What one file or part came to. */
export type IngestOutcome =
  | { kind: "stored"; file: string; speechId: number; units: number; unreadDate: string | null }
  | { kind: "duplicate"; file: string; code: "DUPLICATE" | "DUPLICATE_TEXT"; speechId: number }
  | { kind: "refused"; file: string; code: string; message: string };

export interface IngestProgress {
  filesDone: number;
  filesTotal: number;
  bytesDone: number;
  bytesTotal: number;
  speechesStored: number;
  unitsStored: number;
  /** The file that was finished last. */
  file: string;
}

export interface IngestSummary {
  outcomes: IngestOutcome[];
  stored: number;
  duplicates: number;
  refused: number;
  /** Files passed over on purpose, e.g. the metadata file itself. */
  skipped: { file: string; reason: string }[];
  unitsStored: number;
  milliseconds: number;
}
