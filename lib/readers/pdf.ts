import { AppError } from "#lib/errors.ts";
import type { LayoutHint, SetAside } from "#lib/types.ts";
import { contentHash } from "./content-hash.ts";
import { drawnPage } from "./pdf/draw.ts";
import { withoutFurniture } from "./pdf/furniture.ts";
import { openPdf } from "./pdf/open.ts";
import { withoutNotes } from "./pdf/page-notes.ts";
import { joinPages } from "./pdf/paragraphs.ts";
import { readPage } from "./pdf/read-page.ts";
import type { ReadPage } from "./pdf/types.ts";
import type { Reader } from "./types.ts";

const INK_PAGES = 20;

/** PDF with a text layer. A scanned page has none, and reading pictures is not our business. */
export const pdfReader: Reader = {
  name: "pdf",
  extensions: [".pdf"],
  async *read(bytes, file) {
    const { text, setAside, layout } = speechOf(await readPages(bytes, file));
    if (!/\p{Script=Han}/u.test(text))
      throw new AppError("PDF_NO_TEXT", "the PDF has no text layer; it is probably a scan", { where: file });
    yield { speech: { text, stated: {}, file, contentHash: contentHash(bytes), setAside, layout } };
  },
};

function speechOf(pages: readonly ReadPage[]): { text: string; setAside: SetAside[]; layout: LayoutHint[] } {
  const bodySize = usualSize(pages);
  return joinPages(withoutNotes(withoutFurniture(pages, bodySize), bodySize));
}

async function readPages(bytes: Uint8Array, file: string): Promise<ReadPage[]> {
  const { task, operators } = await openPdf(bytes);
  try {
    const document = await task.promise;
    const layers = await document.getOptionalContentConfig();
    const isShown = (layer: unknown) => layers.isVisible(layer as Parameters<typeof layers.isVisible>[0]);
    const pages: ReadPage[] = [];
    let isInked = false;
    for (let number = 1; number <= document.numPages; number++) {
      // Colours cost as much again as the text: a long document that showed no light text so far is not asked
      // for them.
      const drawn = await drawnPage(await document.getPage(number), number <= INK_PAGES || isInked ? operators : null, isShown);
      // Heads and page numbers of a long document are known without being called artifacts.
      isInked ||= drawn.outside.length > 0 || drawn.unseen.length > 0 || drawn.runs.some(({ light }) => light);
      pages.push(readPage(drawn));
    }
    return pages;
  } catch (cause) {
    throw pdfError(cause, file);
  } finally {
    await task.destroy();
  }
}

/** Size of most of the print, by characters. */
function usualSize(pages: readonly ReadPage[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pages.flatMap(({ lines }) => lines))
    counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + text.length);
  return ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0) / 2;
}

function pdfError(cause: unknown, file: string): AppError {
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException") return new AppError("PDF_ENCRYPTED", "the PDF has a password", { where: file, cause });
  return new AppError("PDF_CORRUPT", "the PDF is damaged", { where: file, cause });
}
