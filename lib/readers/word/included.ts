import { AppError } from "#lib/errors.ts";
import { decodeText } from "../decode.ts";
import { htmlBlocks } from "../html-blocks.ts";
import { mimeText } from "./mime.ts";

/**
 * Lines of a document that another one includes as a whole (`altChunk`): Word, HTML, a web archive or plain
 * text.
 *
 * @param readWord reads an included Word document; null when documents are included too deep
 * @throws AppError DOCX_CORRUPT when the part is missing or of another format: its text would be lost in
 *   silence
 */
export async function includedLines(
  bytes: Uint8Array | undefined,
  part: string,
  file: string,
  readWord: ((bytes: Uint8Array) => Promise<string>) | null,
): Promise<string[]> {
  if (bytes === undefined) throw unreadable(part, file);
  if (/\.doc[xm]$/i.test(part)) {
    if (readWord === null) throw unreadable(part, file);
    return (await readWord(bytes)).split("\n");
  }
  const archive = /\.mht(ml)?$/i.test(part) ? mimeText(bytes) : null;
  if (archive !== null) return textLines(decodeAs(archive.bytes, archive.charset, file), archive.type !== "text/plain");
  if (/\.x?html?$/i.test(part)) return textLines(decodeText(bytes, file), true);
  if (/\.txt$/i.test(part)) return textLines(decodeText(bytes, file), false);
  throw unreadable(part, file);
}

async function textLines(text: string, isHtml: boolean): Promise<string[]> {
  if (!isHtml) return text.split(/\r?\n/);
  const cheerio = await import("cheerio");
  const page = cheerio.load(text);
  page("script, style, noscript, template").remove();
  return htmlBlocks(page, "body").split("\n");
}

/** The charset that the archive names where it is a Chinese one, else what the bytes themselves say. */
function decodeAs(bytes: Uint8Array, charset: string, file: string): string {
  const isChinese = /^(?:gb2312|gbk|gb18030|big5)$/i.test(charset);
  return isChinese ? new TextDecoder(charset.toLowerCase() === "big5" ? "big5" : "gb18030").decode(bytes) : decodeText(bytes, file);
}

function unreadable(part: string, file: string): AppError {
  const message = `the document includes ${part}, which cannot be read; open it in Word and save it as .docx again`;
  return new AppError("DOCX_CORRUPT", message, { where: file });
}
