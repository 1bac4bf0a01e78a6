import type { Analysis, AnalysisRows } from "#lib/analyses/analysis.ts";
import type { DraftSpeech } from "#lib/corpus/draft-speech.ts";
import type { StatePart } from "#lib/corpus/state.ts";
import type { Lexicon } from "#lib/lexicon/types.ts";
import type { SpeechFacts, VersionFacts } from "#lib/queries/speech-facts.ts";
import type { ThemeSet } from "#lib/themes/types.ts";

/** What a thread is started with. */
export interface ThreadData {
  databaseUrl: string;
  connections: number;
}

/** A part of a state as it travels; the texts are shared memory and are not copied. */
export type SentPart =
  | {
      part: "corpus";
      id: number;
      storeVersion: number;
      version: string;
      speeches: readonly SpeechFacts[];
      versions: readonly VersionFacts[];
      shared: SharedArrayBuffer;
      starts: Int32Array;
    }
  | { part: "lexicon"; id: number; lexicon: Lexicon }
  | { part: "themes"; id: number; set: ThemeSet };

/** One question, of a state whose parts were sent before. */
export interface Question {
  job: number;
  state: Readonly<Record<StatePart, number>>;
  draft: DraftSpeech | null;
  name: Analysis["name"];
  params: Record<string, unknown>;
  /** Two numbers: 1 when nobody waits for the answer any more; how far it has come, in thousandths. */
  flag: Int32Array;
}

export type ToThread =
  | { kind: "part"; sent: SentPart; drop: number | null }
  | { kind: "drop"; part: StatePart; ids: number[] }
  | { kind: "ask"; question: Question }
  /** What became of a claim: a table that another thread made, or none, and then it is to be made. */
  | { kind: "table"; claim: number; found: { table: unknown } | null };

/** An error as it travels; `told` is an AppError's. */
export interface SentError {
  message: string;
  stack: string;
  told: { code: string; where: string | null; status: number; retryAfter: number | null } | null;
}

export type Reply = { job: number; rows: AnalysisRows } | { job: number; error: SentError };

/** The thread wants a table, has made one, or could not. */
export type TableNews = { claim: number; key: string } | { made: string; table: unknown } | { failed: string };

export type FromThread = Reply | TableNews;
