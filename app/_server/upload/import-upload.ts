import { rm } from "node:fs/promises";
import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { type IngestOutcome, ingestPaths } from "#lib/ingest/index.ts";
import { type ReceiptSummary, selectReceiptSummaries } from "#lib/queries/receipt-summaries.ts";
import { turnsOf } from "../door/turns.ts";
import { columnNames } from "./column-names.ts";
import { receiveUpload, type Upload } from "./receive-upload.ts";

/** What one request came to. */
export interface ImportReport {
  outcomes: (IngestOutcome & { speech?: ReceiptSummary })[];
  stored: number;
  duplicates: number;
  refused: number;
  skipped: { file: string; reason: string }[];
  milliseconds: number;
}

/**
 * Takes an upload into the store and removes its temporary files, whatever happens.
 *
 * @param refresh gives readers what was stored; they keep what they had until then
 * @throws AppError QUEUE_FULL, TOO_LARGE, TOO_MANY_FILES, BAD_UPLOAD, NO_FILES, STORAGE_FULL and what a
 *   metadata table may be refused for
 */
export async function importUpload(request: Request, db: Database, refresh = async () => {}): Promise<ImportReport> {
  const imports = turnsOf("imports");
  imports.check();
  const upload = await receiveUpload(request);
  try {
    // One import at a time, which leaves one of the two places for a draft.
    const store = () => turnsOf("parsing").run(() => ingestUpload(upload, request, db), request.signal);
    return await imports.run(() => store().finally(refresh), request.signal);
  } finally {
    await rm(upload.folder, { recursive: true, force: true });
  }
}

async function ingestUpload(upload: Upload, request: Request, db: Database): Promise<ImportReport> {
  if (upload.paths.length === 0 && upload.hidden.length === 0) throw new AppError("NO_FILES", "the request holds no file");
  const summary = await ingestPaths(upload.paths, {
    db,
    signal: request.signal,
    unprivileged: true,
    collection: upload.fields.collection,
    correct: upload.fields.corrections !== "off",
    split: upload.fields.split === "on",
    columns: columnNames(upload.fields),
    ...(upload.metadataFile === null ? {} : { metadataFile: upload.metadataFile }),
  });
  const { outcomes, stored, duplicates, refused, milliseconds } = summary;
  const speeches = await selectReceiptSummaries(
    db.read,
    outcomes.flatMap((outcome) => ("speechId" in outcome ? outcome.speechId : [])),
  );
  const byId = new Map(speeches.map((speech) => [speech.speechId, speech]));
  const hidden = upload.hidden.map((file) => ({ file, reason: "HIDDEN_FILE" }));
  return {
    outcomes: outcomes.map((outcome) => ({ ...outcome, ...speechOf(outcome, byId) })),
    stored,
    duplicates,
    refused,
    skipped: [...summary.skipped, ...hidden],
    milliseconds,
  };
}

function speechOf(outcome: IngestOutcome, byId: ReadonlyMap<number, ReceiptSummary>): { speech?: ReceiptSummary } {
  const speech = "speechId" in outcome ? byId.get(outcome.speechId) : undefined;
  return speech === undefined ? {} : { speech };
}
