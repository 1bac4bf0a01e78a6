import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { type PdfLine, pdfParagraphs } from "./pdf-paragraphs.ts";
import type { Reader } from "./types.ts";

/** PDF with a text layer. A scanned page has none, and reading pictures is not our business. */
export const pdfReader: Reader = {
  name: "pdf",
  extensions: [".pdf"],
  async *read(bytes, file) {
    const text = pdfParagraphs(await pdfPages(bytes, file)).join("\n");
    if (!/\p{Script=Han}/u.test(text))
      throw new AppError("PDF_NO_TEXT", "the PDF has no text layer; it is probably a scan", { where: file });
    yield { speech: { text, stated: {}, file, contentHash: contentHash(bytes) } };
  },
};

/** Lines of every page, from top to bottom. */
async function pdfPages(bytes: Uint8Array, file: string): Promise<PdfLine[][]> {
  const { getDocument } = await loadPdfjs();
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    data: new Uint8Array(bytes), // pdfjs takes the buffer for itself.
    cMapUrl: `${join(root, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, "standard_fonts")}/`,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await pdfLines(await document.getPage(number)));
    return pages;
  } catch (cause) {
    throw pdfError(cause, file);
  } finally {
    await task.destroy();
  }
}

/** pdfjs looks for browser classes at load; text needs none of them. */
async function loadPdfjs() {
  const globals = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globals[name] ??= class {};
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof loadPdfjs>>["getDocument"]>["promise"]>["getPage"]>>;

async function pdfLines(page: PdfPage): Promise<PdfLine[]> {
  const { items } = await page.getTextContent();
  const [, , width = 0, height = 0] = page.view;
  const lines: PdfLine[] = [];
  let current: PdfLine | null = null;
  for (const item of items) {
    if (!("str" in item)) continue;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    if (item.str.trim() !== "") {
      if (current === null || Math.abs(current.y - y) > item.height / 2) {
        current = { text: "", left: x, right: x, y, height: item.height, pageWidth: width, pageHeight: height };
        lines.push(current);
      }
      current.text += item.str;
      current.left = Math.min(current.left, x);
      current.right = Math.max(current.right, x + item.width);
    }
    if (item.hasEOL) current = null;
  }
  page.cleanup();
  return lines.sort((a, b) => b.y - a.y || a.left - b.left);
}

function pdfError(cause: unknown, file: string): AppError {
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException") return new AppError("PDF_ENCRYPTED", "the PDF has a password", { where: file, cause });
  return new AppError("PDF_CORRUPT", "the PDF is damaged", { where: file, cause });
}
