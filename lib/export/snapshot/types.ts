import type { SnapshotAnswers, SnapshotQuestion } from "./answers.ts";

/** One answer in a snapshot: its chart, its table and the CSV that holds all of it. */
export interface SnapshotSection {
  /** Letters, digits and hyphens; the CSV is `<id>.csv`. */
  id: string;
  title: string;
  /** What is measured, in which unit; empty when the title says it. */
  subtitle: string;
  /** The chart as a complete `<svg>`, or null. */
  chart: string | null;
  header: readonly string[];
  /** Cells as a person reads them; the CSV has the exact values. */
  rows: readonly (readonly string[])[];
  /** Rows of the CSV, which may be more than are shown. */
  rowCount: number;
  notes: readonly string[];
  csv: string;
  question: SnapshotQuestion;
}

/** Everything that a snapshot says, in one language. */
export interface Snapshot {
  /** `zh-Hans` or `en`. */
  language: string;
  title: string;
  lead: string;
  /** Corpus version, filters, date and so on, as name and value. */
  facts: readonly (readonly [name: string, value: string])[];
  /** Stable keys and values of the same facts, for manifest.json. */
  manifest: Readonly<Record<string, unknown>>;
  sections: readonly SnapshotSection[];
  /** What a stranger needs to count again. */
  answers: Omit<SnapshotAnswers, "questions">;
  methods: readonly { title: string; paragraphs: readonly string[] }[];
  words: SnapshotWords;
}

/** The words of the page around what it shows. */
export interface SnapshotWords {
  methods: string;
  files: string;
  fileName: string;
  checksum: string;
  digest: string;
  checkFiles: string;
  /** Shown of … rows; `{shown}`, `{all}` and `{file}` are filled in. */
  rowsShown: string;
  checking: string;
  whole: string;
  changed: string;
  cannotCheck: string;
}
