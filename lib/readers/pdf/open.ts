import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** pdfjs looks for browser classes at load; text needs none of them. */
export async function loadPdfjs() {
  const globals = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globals[name] ??= class {};
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

type Pdfjs = Awaited<ReturnType<typeof loadPdfjs>>;
export type PdfOperators = Pdfjs["OPS"];
export type PdfDocument = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;
export type PdfItem = Extract<Awaited<ReturnType<PdfPage["getTextContent"]>>["items"][number], { str: string }>;

/** Starts reading a document; `task.destroy()` gives back what it holds. Pictures are never decoded. */
export async function openPdf(bytes: Uint8Array) {
  const { getDocument, OPS } = await loadPdfjs();
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    data: new Uint8Array(bytes), // pdfjs takes the buffer for itself.
    cMapUrl: `${join(root, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, "standard_fonts")}/`,
    isEvalSupported: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  return { task, operators: OPS };
}
