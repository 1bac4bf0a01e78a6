import type { Translate } from "#lib/i18n/index.ts";
import { DUPLICATE_CODES, REFUSAL_CODES, SKIP_REASONS } from "#lib/readers/codes.ts";

/**
 * What the form says; made on the server, so that no catalog travels to the browser. `{done}` and the like
 * are filled in there.
 */
export interface ImportLabels {
  drop: string;
  files: string;
  folder: string;
  metadata: string;
  columns: ColumnLabels;
  collection: string;
  uncorrected: string;
  split: string;
  token: string;
  send: string;
  cancel: string;
  chosen: string;
  progress: string;
  cancelled: string;
  report: ReportLabels;
}

/** What the form says of columns of tables. */
export interface ColumnLabels {
  summary: string;
  hint: string;
  text: string;
  title: string;
  date: string;
  speaker: string;
}

export interface ReportLabels {
  title: string;
  summary: string;
  file: string;
  outcome: string;
  speech: string;
  receipt: string;
  stored: string;
  /** For a stated date that is none; `{value}` is filled in. */
  unreadDate: string;
  receiptLine: string;
  /** Leads to the overview once something was stored. */
  seeCharts: string;
  /** Texts of refusals, duplicates and files passed over, by code. */
  codes: Record<string, string>;
}

const SERVER_CODES = ["COLLECTION_INVALID", "READ_ONLY", "CROSS_ORIGIN", "TOKEN_REQUIRED", "INTERNAL", "UPLOAD_FAILED"];

/** Every code that a file or request may come back with, in words. */
export function codeTexts(t: Translate): Record<string, string> {
  const codes = [...REFUSAL_CODES, ...DUPLICATE_CODES, ...SKIP_REASONS, ...SERVER_CODES];
  return Object.fromEntries(codes.map((code) => [code, t(`import.code.${code}`)]));
}

/** `t.raw` would do; a message whose placeholders are filled in later gets them back as they are. */
export function importLabels(t: Translate): ImportLabels {
  return {
    drop: t("import.drop"),
    files: t("import.files"),
    folder: t("import.folder"),
    metadata: t("import.metadata"),
    columns: {
      summary: t("import.columns.summary"),
      hint: t("import.columns.hint"),
      text: t("import.columns.text"),
      title: t("import.columns.title"),
      date: t("import.columns.date"),
      speaker: t("import.columns.speaker"),
    },
    collection: t("import.collection"),
    uncorrected: t("import.uncorrected"),
    split: t("import.split"),
    token: t("import.token"),
    send: t("import.send"),
    cancel: t("import.cancel"),
    chosen: t("import.chosen", { count: "{count}" }),
    progress: t("import.progress", { done: "{done}", total: "{total}" }),
    cancelled: t("import.cancelled"),
    report: reportLabels(t),
  };
}

export function reportLabels(t: Translate): ReportLabels {
  return {
    title: t("import.reportTitle"),
    summary: t("import.summary", { stored: "{stored}", duplicates: "{duplicates}", refused: "{refused}", seconds: "{seconds}" }),
    file: t("import.file"),
    outcome: t("import.outcome"),
    speech: t("import.speech"),
    receipt: t("import.receipt"),
    stored: t("import.stored"),
    unreadDate: t("import.unreadDate", { value: "{value}" }),
    receiptLine: t("import.receiptLine", { removed: "{removed}", folded: "{folded}" }),
    seeCharts: t("import.seeCharts"),
    codes: codeTexts(t),
  };
}

/** Fills `{name}` in a label. */
export function filled(label: string, values: Record<string, string | number>): string {
  return label.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
