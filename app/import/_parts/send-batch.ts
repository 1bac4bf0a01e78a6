import type { ImportReport } from "../../_server/upload/import-upload.ts";
import type { ChosenFile } from "./upload-batches.ts";

export interface SendOptions {
  metadata: File | null;
  /** Fields of the form that name columns, e.g. `column.text`. */
  columns: [string, string][];
  /** Its name; empty for the default one. */
  collection: string;
  correct: boolean;
  /** Files of several speeches come in as several. */
  split: boolean;
  token: string;
  signal: AbortSignal;
}

/**
 * Sends one batch and gives back what became of each file. A request that is refused as a whole refuses each
 * of its files with the same code.
 */
export async function sendBatch(
  batch: readonly ChosenFile[],
  { metadata, columns, collection, correct, split, token, signal }: SendOptions,
): Promise<ImportReport> {
  const form = new FormData();
  if (metadata !== null) form.append("metadata", metadata, metadata.name);
  for (const [name, column] of columns) form.append(name, column);
  if (collection !== "") form.append("collection", collection);
  if (split) form.append("split", "on");
  if (!correct) form.append("corrections", "off");
  for (const { file, path } of batch) form.append("files", file, path);
  const headers = token === "" ? undefined : { authorization: `Bearer ${token}` };
  const response = await fetch("/api/import", { method: "POST", body: form, signal, ...(headers ? { headers } : {}) });
  if (response.ok) return (await response.json()) as ImportReport;
  const answer = (await response.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null;
  return refusedBatch(batch, answer?.error?.code ?? "UPLOAD_FAILED", answer?.error?.message ?? `HTTP ${response.status}`);
}

export function refusedBatch(batch: readonly ChosenFile[], code: string, message: string): ImportReport {
  const outcomes = batch.map(({ path }) => ({ kind: "refused" as const, file: path, code, message }));
  return { outcomes, stored: 0, duplicates: 0, refused: batch.length, skipped: [], milliseconds: 0 };
}

/** Several reports as one. A metadata row without its file counts only when no batch had the file. */
export function joinReports(reports: readonly ImportReport[]): ImportReport {
  const sum = (pick: (report: ImportReport) => number) => reports.reduce((total, report) => total + pick(report), 0);
  const unused = (report: ImportReport) =>
    report.skipped.filter(({ reason }) => reason === "METADATA_WITHOUT_FILE").map(({ file }) => file);
  const never = reports
    .map(unused)
    .reduce((kept, names) => kept.filter((name) => names.includes(name)), reports[0] ? unused(reports[0]) : []);
  return {
    outcomes: reports.flatMap(({ outcomes }) => outcomes),
    stored: sum(({ stored }) => stored),
    duplicates: sum(({ duplicates }) => duplicates),
    refused: sum(({ refused }) => refused),
    skipped: [
      ...reports.flatMap(({ skipped }) => skipped.filter(({ reason }) => reason !== "METADATA_WITHOUT_FILE")),
      ...never.map((file) => ({ file, reason: "METADATA_WITHOUT_FILE" })),
    ],
    milliseconds: sum(({ milliseconds }) => milliseconds),
  };
}
