import { availableParallelism } from "node:os";
import type { Database } from "#lib/db/client.ts";
import type { ColumnNames } from "#lib/readers/types.ts";
import { unreadDate } from "#lib/text/infer/index.ts";
import { collectFiles, type InputFile } from "./collect-files.ts";
import { collectionName } from "./collections/collection-name.ts";
import { selectCorrectedTexts } from "./corrected-texts.ts";
import { FileLookup } from "./file-lookup.ts";
import { groupVersions } from "./group-versions.ts";
import { type MetadataTable, readMetadataFile } from "./metadata-file.ts";
import { Preparer } from "./preparer.ts";
import { setAsideTables } from "./set-aside-tables.ts";
import type { StoreOutcome } from "./store.ts";
import { StoreQueue } from "./store-queue.ts";
import type { IngestOutcome, IngestProgress, IngestSummary, PreparedSpeech, PrepareOutcome } from "./types.ts";

export interface IngestOptions {
  db: Database;
  /** A table with a column `file` and metadata columns. */
  metadataFile?: string;
  /** Marks the speeches as the project's own samples. */
  sample?: boolean;
  /** Columns of tables that a person chose, by what they hold. */
  columns?: ColumnNames;
  /**
   * Collection that the speeches go to; `main` unless said otherwise, `samples` for samples. A speech that is
   * there already stays where it is.
   */
  collection?: string | undefined;
  /** Apply OCR corrections to the match text; true unless said otherwise. */
  correct?: boolean;
  /** Take texts that hold several speeches apart; false unless said otherwise. */
  split?: boolean;
  onProgress?: (progress: IngestProgress) => void;
  onOutcome?: (outcome: IngestOutcome) => void;
  /** The files came over the network: what reads them is not root, if it can be avoided. */
  unprivileged?: boolean;
  /** Stops before the next speech; what is stored stays stored. */
  signal?: AbortSignal;
}

/**
 * Reads files and folders into the store: one transaction a speech, in file order, the next files being
 * prepared while one is stored. Running it again stores nothing twice, and an interrupted run is finished by
 * running it again.
 *
 * @returns one outcome for every speech, duplicate and refusal; nothing is thrown for a bad file
 * @throws AppError METADATA_INVALID, METADATA_NOT_FOUND, COLLECTION_INVALID, and what the database throws
 */
export async function ingestPaths(paths: readonly string[], options: IngestOptions): Promise<IngestSummary> {
  const collection = collectionName(options.collection, options.sample ?? false);
  const metadata = options.metadataFile === undefined ? null : await readMetadataFile(options.metadataFile);
  const collected = await collectFiles(paths);
  const { files, skipped } = await setAsideTables(collected.files, options.metadataFile);
  const run = new IngestRun(files, { ...options, collection }, metadata);
  for (const refusal of collected.refusals) run.record({ kind: "refused", ...refusal });
  await run.ingestAll();
  for (const name of metadata?.unusedNames() ?? []) skipped.push({ file: name, reason: "METADATA_WITHOUT_FILE" });
  return run.summary(skipped);
}

const MOST_PREPARERS = 3;
/** Files begun before their turn: the first child reads these while the second still loads its dictionary. */
const MOST_FILES_AHEAD = 96;
/** Unless these are larger together; at least one file is read while another is stored. */
const MOST_BYTES_AHEAD = 4 * 1024 ** 2;

type Prepared = { file: InputFile; storedAs: number | null; outcomes: AsyncIterable<PrepareOutcome> };
type RunOptions = IngestOptions & { collection: string };

class IngestRun {
  private readonly files: readonly InputFile[];
  private readonly options: RunOptions;
  private readonly metadata: MetadataTable | null;
  private readonly outcomes: IngestOutcome[] = [];
  private readonly preparers: Preparer[];
  private readonly lookup: FileLookup;
  private readonly startedAt = Date.now();
  private readonly progress: IngestProgress;

  constructor(files: readonly InputFile[], options: RunOptions, metadata: MetadataTable | null) {
    this.files = files;
    this.options = options;
    this.metadata = metadata;
    this.lookup = new FileLookup(options.db.read, files);
    // Each is two processes; with this one and Postgres they keep twice as many cores busy.
    const pairs = Math.max(1, Math.min(MOST_PREPARERS, Math.floor(availableParallelism() / 2)));
    this.preparers = Array.from({ length: pairs }, () => new Preparer({}, options.unprivileged));
    const bytesTotal = files.reduce((sum, file) => sum + file.bytes, 0);
    this.progress = { filesDone: 0, filesTotal: files.length, bytesDone: 0, bytesTotal, speechesStored: 0, unitsStored: 0, file: "" };
  }

  async ingestAll(): Promise<void> {
    // Before anything is known of the files, since the first question to the database waits for its client to
    // be made.
    for (const preparer of this.preparers.slice(0, this.files.length)) preparer.start();
    const { db, sample = false, collection } = this.options;
    const unmark = await db.markImport();
    try {
      const stores = new StoreQueue(db, { isSample: sample, collection, corrected: await selectCorrectedTexts(db.read) });
      await this.storeFiles(stores).finally(() => stores.finish());
      if (this.progress.speechesStored > 0) await groupVersions(db);
    } finally {
      await unmark();
      for (const preparer of this.preparers) preparer.close();
    }
  }

  private async storeFiles(stores: StoreQueue): Promise<void> {
    const ahead: Promise<Prepared>[] = [];
    let next = 0;
    while (next < this.files.length || ahead.length > 0) {
      while (next < this.files.length && this.mayBegin(next, ahead.length)) ahead.push(this.beginQuietly(next++));
      const prepared = await ahead.shift();
      if (prepared === undefined || this.options.signal?.aborted) break;
      await this.storeFile(prepared, stores);
    }
  }

  /** Whether file `index` may be begun while the `begun` files before it wait for their turn. */
  private mayBegin(index: number, begun: number): boolean {
    if (begun <= this.preparers.length) return true;
    const bytes = this.files.slice(index - begun, index + 1).reduce((sum, file) => sum + file.bytes, 0);
    return begun < MOST_FILES_AHEAD && bytes <= MOST_BYTES_AHEAD;
  }

  /**
   * A file begun ahead may fail before its turn; the failure is met when it is awaited, not as an unhandled
   * rejection.
   */
  private beginQuietly(index: number): Promise<Prepared> {
    const begun = this.begin(index);
    begun.catch(() => {});
    return begun;
  }

  /** Files that are already stored byte for byte are not parsed again. */
  private async begin(index: number): Promise<Prepared> {
    const file = this.files[index];
    const preparer = this.preparers[index % this.preparers.length];
    if (file === undefined || preparer === undefined) throw new RangeError(`no file ${index}`);
    const storedAs = await this.lookup.storedAs(index);
    const request = {
      path: file.path,
      file: file.file,
      metadataFile: this.metadata?.lookUp(file.file) ?? null,
      correct: this.options.correct ?? true,
      columns: this.options.columns ?? {},
      split: this.options.split ?? false,
    };
    return { file, storedAs, outcomes: storedAs === null ? preparer.prepare(request) : none() };
  }

  private async storeFile({ file, storedAs, outcomes }: Prepared, stores: StoreQueue): Promise<void> {
    const record = (outcome: IngestOutcome) => stores.inTurn(() => this.record(outcome));
    if (storedAs !== null) record({ kind: "duplicate", file: file.file, code: "DUPLICATE", speechId: storedAs });
    for await (const outcome of outcomes) {
      if (this.options.signal?.aborted) return;
      if ("refusal" in outcome) record({ kind: "refused", ...outcome.refusal });
      else await stores.store(outcome.speech, (result) => this.record(outcomeOf(outcome.speech, result)));
    }
    stores.inTurn(() => this.fileDone(file));
  }

  private fileDone(file: InputFile): void {
    this.progress.filesDone += 1;
    this.progress.bytesDone += file.bytes;
    this.progress.file = file.file;
    this.options.onProgress?.({ ...this.progress });
  }

  record(outcome: IngestOutcome): void {
    this.outcomes.push(outcome);
    if (outcome.kind === "stored") {
      this.progress.speechesStored += 1;
      this.progress.unitsStored += outcome.units;
    }
    this.options.onOutcome?.(outcome);
  }

  summary(skipped: IngestSummary["skipped"]): IngestSummary {
    const count = (kind: IngestOutcome["kind"]) => this.outcomes.filter((outcome) => outcome.kind === kind).length;
    return {
      outcomes: this.outcomes,
      stored: count("stored"),
      duplicates: count("duplicate"),
      refused: count("refused"),
      skipped,
      unitsStored: this.progress.unitsStored,
      milliseconds: Date.now() - this.startedAt,
    };
  }
}

async function* none(): AsyncGenerator<PrepareOutcome> {}

function outcomeOf({ file, text, evidence }: PreparedSpeech, result: StoreOutcome): IngestOutcome {
  if ("duplicateOf" in result) return { kind: "duplicate", file, code: result.code, speechId: result.duplicateOf };
  return { kind: "stored", file, speechId: result.stored, units: text.matchText.length, unreadDate: unreadDate(evidence) };
}
