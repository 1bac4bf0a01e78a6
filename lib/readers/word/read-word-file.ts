import type { RawSpeech } from "#lib/types.ts";
import { includedLines } from "./included.ts";
import { readDocument } from "./read-document.ts";
import { openWordPackage } from "./word-package.ts";

/** Documents that include documents that include documents are not made by people. */
const DEEPEST_INCLUSION = 3;

/**
 * Text of a Word file with what is set aside. @throws AppError DOCX_CORRUPT, ARCHIVE_BOMB, ARCHIVE_ENCRYPTED
 */
export async function readWordFile(
  bytes: Uint8Array,
  file: string,
  depth = 0,
): Promise<Pick<RawSpeech, "text"> & Required<Pick<RawSpeech, "setAside" | "layout">>> {
  const document = await openWordPackage(bytes, file);
  const chunks = new Map<string, string[]>();
  for (const [id, { type, target }] of document.relations(document.mainPart)) {
    if (type.toLowerCase() !== "afchunk") continue;
    const inner = async (part: Uint8Array) => (await readWordFile(part, file, depth + 1)).text;
    chunks.set(id, await includedLines(document.bytes(target), target, file, depth < DEEPEST_INCLUSION ? inner : null));
  }
  return readDocument(document, file, chunks);
}
