import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { storageFull } from "#lib/db/failure.ts";
import { AppError } from "#lib/errors.ts";
import { LIMITS } from "#lib/readers/limits.ts";
import { multipartEvents } from "./multipart.ts";
import { safePath } from "./safe-path.ts";
import { uploadFolder } from "./upload-folder.ts";

/** Files of one request as they lie in a folder of their own, which the caller removes. */
export interface Upload {
  folder: string;
  /** What to hand to ingest: a file, or the folder that the file was sent in. */
  paths: string[];
  metadataFile: string | null;
  /** Hidden files, which are passed over. */
  hidden: string[];
  /** Other fields of the form, in order. */
  entries: [string, string][];
  /** The same by name; of several with one name the last. */
  fields: Record<string, string>;
}

/** How much one request may bring. */
export interface UploadLimits {
  files: number;
  requestBytes: number;
  /** Bytes of one field of the form that is no file. */
  fieldBytes: number;
}

const IMPORT_LIMITS: UploadLimits = { files: LIMITS.filesPerRequest, requestBytes: LIMITS.requestBytes, fieldBytes: 1000 };
const MOST_FIELDS = 200;
/** A table of metadata is read in this process, so it has to be small. */
const METADATA_BYTES = 4 * 1024 * 1024;

/**
 * Bytes that are still read after a refusal, so that a browser reads the answer instead of a broken
 * connection.
 */
const DRAIN_BYTES = 64 * 1024 * 1024;

/**
 * Writes a multipart upload to a temporary folder, counting while it streams. Parts named `files` are
 * speeches, one named `metadata` is the metadata table.
 *
 * @throws AppError TOO_LARGE (413), TOO_MANY_FILES (413), BAD_UPLOAD (400); nothing is left behind then
 */
export async function receiveUpload(request: Request, limits: UploadLimits = IMPORT_LIMITS): Promise<Upload> {
  if (Number(request.headers.get("content-length") ?? 0) > limits.requestBytes) throw tooLarge("the upload", limits.requestBytes);
  const upload: Upload = { folder: await uploadFolder(), paths: [], metadataFile: null, hidden: [], entries: [], fields: {} };
  const reader = (request.body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() })).getReader();
  try {
    await new UploadWriter(upload, limits).writeAll(request.headers.get("content-type"), chunks(reader));
    return upload;
  } catch (error) {
    await rm(upload.folder, { recursive: true, force: true });
    await drain(reader);
    throw isDiskFull(error) ? storageFull(error) : error;
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

async function* chunks(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of chunks(reader)) {
      bytes += chunk.length;
      if (bytes > DRAIN_BYTES) break;
    }
    await reader.cancel();
  } catch {
    return; // The sender is gone; there is nobody to answer.
  }
}

class UploadWriter {
  private files = 0;
  private total = 0;
  private partBytes = 0;
  private partName = "";
  private field: string | null = null;
  private fieldChunks: Buffer[] = [];
  private isMetadata = false;
  private out: WriteStream | null = null;

  constructor(
    private readonly upload: Upload,
    private readonly limits: UploadLimits,
  ) {}

  async writeAll(contentType: string | null, body: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      for await (const event of multipartEvents(contentType, body)) {
        if ("bytes" in event) await this.write(event.bytes);
        else await this.begin(event);
      }
    } finally {
      await this.end();
    }
  }

  private async begin({ name, filename }: { name: string; filename: string | null }): Promise<void> {
    await this.end();
    this.partBytes = 0;
    this.field = filename === null ? name.slice(0, 100) : null;
    this.isMetadata = filename !== null && name === "metadata";
    // A form whose file field was left empty sends a file without a name.
    if (filename === null || filename === "") return;
    this.partName = filename.slice(0, 500);
    const target = name === "metadata" ? await this.metadataTarget() : await this.fileTarget(filename);
    if (target !== null) this.out = createWriteStream(target, { flags: "wx" });
  }

  private async metadataTarget(): Promise<string> {
    if (this.upload.metadataFile !== null) throw new AppError("TOO_MANY_FILES", "one metadata table a request", { status: 413 });
    this.upload.metadataFile = path.join(this.upload.folder, "metadata.csv");
    return this.upload.metadataFile;
  }

  /** Each file has a folder of its own, so that equal names do not meet. */
  private async fileTarget(filename: string): Promise<string | null> {
    this.files += 1;
    if (this.files > this.limits.files)
      throw new AppError("TOO_MANY_FILES", `more than ${this.limits.files} files in one request`, { status: 413 });
    const segments = safePath(filename);
    if (segments === null) {
      this.upload.hidden.push(filename);
      return null;
    }
    const own = path.join(this.upload.folder, String(this.files).padStart(3, "0"));
    const target = path.join(own, ...segments);
    await mkdir(path.dirname(target), { recursive: true });
    this.upload.paths.push(path.join(own, segments[0]!));
    return target;
  }

  private async write(bytes: Buffer): Promise<void> {
    this.partBytes += bytes.length;
    this.total += bytes.length;
    if (this.total > this.limits.requestBytes) throw tooLarge("the upload", this.limits.requestBytes);
    if (this.field !== null) {
      if (this.partBytes > this.limits.fieldBytes)
        throw new AppError("BAD_UPLOAD", "a field of the form is too long", { where: this.field });
      this.fieldChunks.push(bytes);
      return;
    }
    const largest = this.isMetadata ? METADATA_BYTES : LIMITS.fileBytes;
    if (this.partBytes > largest) throw tooLarge(this.partName, largest);
    if (this.out !== null) await written(this.out, bytes);
  }

  private async end(): Promise<void> {
    this.endField();
    const { out } = this;
    this.out = null;
    if (out !== null) await new Promise<void>((resolve, reject) => out.once("error", reject).end(() => resolve()));
  }

  /** Decoded as a whole, since a chunk may end inside a character. */
  private endField(): void {
    if (this.field === null) return;
    const { entries, fields } = this.upload;
    if (entries.length >= MOST_FIELDS) throw new AppError("BAD_UPLOAD", `more than ${MOST_FIELDS} fields`);
    const value = Buffer.concat(this.fieldChunks).toString("utf8");
    entries.push([this.field, value]);
    if (this.field !== "__proto__") fields[this.field] = value;
    this.field = null;
    this.fieldChunks = [];
  }
}

/** Waits for the disk, so that a fast sender never fills the memory. */
function written(out: WriteStream, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => out.write(bytes, (error) => (error ? reject(error) : resolve())));
}

function tooLarge(what: string, limit: number): AppError {
  return new AppError("TOO_LARGE", `more than ${limit} bytes`, { where: what, status: 413 });
}
