import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import type { Reader } from "./types.ts";
import { unzip } from "./unzip.ts";

/**
 * E-books: the chapters in their order as one text. A book of several speeches says so by its flag and can be
 * split like any text.
 */
export const epubReader: Reader = {
  name: "epub",
  extensions: [".epub"],
  async *read(bytes, file) {
    const parts = new Map<string, Uint8Array>();
    for await (const { name, bytes: part } of unzip(bytes, file, (name) => /\.(?:xml|opf|x?html?)$/i.test(name))) parts.set(name, part);
    const { chaptersOf, chapterText } = await import("./epub/chapters.ts");
    const texts = chaptersOf(parts, file).map((part) => chapterText(decodeText(part, file)));
    const text = texts
      .map((chapter) => chapter.text)
      .filter((chapter) => chapter !== "")
      .join("\n");
    if (!/\p{Script=Han}/u.test(text)) throw new AppError("EMPTY_TEXT", "the book holds no Chinese text", { where: file });
    const setAside = texts.flatMap((chapter) => chapter.setAside);
    yield { speech: { text, stated: {}, file, contentHash: contentHash(bytes), setAside } };
  },
};
