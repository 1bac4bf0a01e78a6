import { contentHash } from "./content-hash.ts";
import type { Reader } from "./types.ts";

/**
 * Word documents as their pages show them: numbers of lists written out, insertions taken; notes, page
 * headers, tables of contents, deleted and hidden text set aside.
 */
export const docxReader: Reader = {
  name: "docx",
  extensions: [".docx", ".docm"],
  async *read(bytes, file) {
    // The parser takes longer to load than most texts take to read.
    const { readWordFile } = await import("./word/read-word-file.ts");
    yield { speech: { ...(await readWordFile(bytes, file)), stated: {}, file, contentHash: contentHash(bytes) } };
  },
};
