import { strFromU8, unzipSync } from "fflate";
import type { Column, Row } from "#lib/types.ts";

/** One question of a snapshot with its parameters, and the whole answer as it was computed. */
export interface SnapshotQuestion {
  /** Id of its section. */
  id: string;
  analysis: string;
  params: Readonly<Record<string, unknown>>;
  columns: readonly Pick<Column, "key" | "unit">[];
  rows: readonly Row[];
}

/** A text that the answers rest on. */
export interface SnapshotText {
  /** Its id where the snapshot was made; parameters name it by this. */
  speechId: number;
  /** sha256 of its match text without paragraph marks. */
  textHash: string;
  title: string;
  date: string | null;
  level: string | null;
  region: string | null;
  speaker: string | null;
  genre: string | null;
}

/** What a stranger needs to count again: answers.json. */
export interface SnapshotAnswers {
  /** Stable names and values of what the rules were. */
  versions: Readonly<Record<string, string>>;
  texts: readonly SnapshotText[];
  questions: readonly SnapshotQuestion[];
}

export const ANSWERS_FILE = "answers.json";

/** The answers of a snapshot; null when it holds none, as those made before they were kept. */
export function readAnswers(bytes: Uint8Array): SnapshotAnswers | null {
  const content = unzipSync(bytes, { filter: ({ name }) => name === ANSWERS_FILE })[ANSWERS_FILE];
  return content === undefined ? null : (JSON.parse(strFromU8(content)) as SnapshotAnswers);
}
