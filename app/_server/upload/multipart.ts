import { on } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { AppError } from "#lib/errors.ts";

/** What a multipart body consists of, in order: a part's head, then its bytes in chunks. */
export type MultipartEvent = { name: string; filename: string | null } | { bytes: Buffer };

const LONGEST_HEAD = 16 * 1024;

/**
 * Reads a `multipart/form-data` body as it arrives; no part is ever held in memory.
 *
 * @throws AppError BAD_UPLOAD for another content type or a body that breaks off
 */
export async function* multipartEvents(contentType: string | null, body: AsyncIterable<Uint8Array>): AsyncGenerator<MultipartEvent> {
  const parser = parserOf(contentType);
  const parts = on(parser, "file", { close: ["finish"] });
  const sent = pipeline(Readable.from(body), parser);
  // Its failure shows in the parts as well; nobody waits for it then.
  sent.catch(() => {});
  try {
    for await (const [name, content, filename] of parts as AsyncIterableIterator<[string?, BusboyFileStream?, string?]>) {
      yield partHead(name, filename);
      for await (const bytes of content ?? []) yield { bytes };
    }
    await sent;
  } catch (cause) {
    throw cause instanceof AppError ? cause : badUpload("the upload broke off", cause);
  } finally {
    parser.destroy();
  }
}

/** Every part is read as a file, fields of the form too, so that all come in their order. */
function parserOf(contentType: string | null): BusboyInstance {
  if (!/^multipart\/form-data;/i.test(contentType ?? "")) throw badUpload("send the files as multipart/form-data");
  try {
    const headers = { "content-type": contentType ?? "" };
    const parser = new Busboy({ headers, preservePath: true, isPartAFile: () => true, limits: { headerSize: 4 * LONGEST_HEAD } });
    const open = new Set<BusboyFileStream>();
    parser.on("file", (_name, content) => {
      open.add(content);
      // A part that still waits for its turn must not bring the process down.
      content.on("error", () => {}).once("close", () => open.delete(content));
    });
    // Nor must one that is being read wait for ever.
    parser.on("error", (error) => open.forEach((content) => void content.destroy(error as Error)));
    return parser;
  } catch (cause) {
    throw badUpload("the content type names no boundary", cause);
  }
}

function partHead(name = "", filename: string | null = null): { name: string; filename: string | null } {
  if (Buffer.byteLength(name + (filename ?? "")) > LONGEST_HEAD) throw badUpload("a part's head is too long");
  return { name: plain(name), filename: filename === null ? null : plain(filename) };
}

/** Browsers write `"` in a name as `%22` and line ends as `%0D%0A`. */
function plain(value: string): string {
  return value.replaceAll("%22", '"').replaceAll(/%0D|%0A/gi, " ");
}

function badUpload(message: string, cause?: unknown): AppError {
  return new AppError("BAD_UPLOAD", message, { cause });
}
