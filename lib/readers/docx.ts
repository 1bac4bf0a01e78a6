import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { htmlBlocks } from "./html-blocks.ts";
import type { Reader } from "./types.ts";
import { unzip } from "./unzip.ts";

/** Word documents: paragraphs, headings, lists and table cells as lines; insertions are taken, deletions left out. */
export const docxReader: Reader = {
  name: "docx",
  extensions: [".docx"],
  async *read(bytes, file) {
    await checkPackage(bytes, file);
    // The parsers take longer to load than most texts take to read.
    const [{ default: mammoth }, cheerio] = await Promise.all([import("mammoth"), import("cheerio")]);
    const noImages = mammoth.images.imgElement(async () => ({ src: "" }));
    const { value: html } = await mammoth
      .convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImages, ignoreEmptyParagraphs: true })
      .catch((cause: unknown) => {
        throw new AppError("DOCX_CORRUPT", "the Word document is damaged", { where: file, cause });
      });
    const text = htmlBlocks(cheerio.load(`<body>${html}</body>`), "body");
    yield { speech: { text, stated: {}, file, contentHash: contentHash(bytes) } };
  },
};

/** Unpacked once under our own limits, so that a bomb never reaches the parser. */
async function checkPackage(bytes: Uint8Array, file: string): Promise<void> {
  let hasDocument = false;
  try {
    for await (const entry of unzip(bytes, file)) hasDocument ||= entry.name === "word/document.xml";
  } catch (error) {
    if (error instanceof AppError && error.code === "ARCHIVE_CORRUPT") {
      throw new AppError("DOCX_CORRUPT", "the Word document is damaged", { where: file, cause: error });
    }
    throw error;
  }
  if (!hasDocument) throw new AppError("DOCX_CORRUPT", "the file is no Word document: it has no text part", { where: file });
}
