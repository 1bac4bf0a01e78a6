import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import { LIMITS } from "./limits.ts";
import { frontMatter } from "./markdown/front-matter.ts";
import { statedMetadata } from "./metadata-keys.ts";
import type { Reader } from "./types.ts";

/**
 * Markdown with optional front matter: one file, one speech, as it shows on a page; `**` stays where it is a
 * mask.
 */
export const markdownReader: Reader = {
  name: "markdown",
  extensions: [".md", ".markdown"],
  async *read(bytes, file) {
    const { fields, body } = frontMatter(decodeText(bytes, file), file);
    const stated = statedMetadata(fields);
    if (body.length > LIMITS.speechUnits) {
      yield { speech: { text: body, stated, file, contentHash: contentHash(bytes) } }; // Refused for its length, whatever it holds.
      return;
    }
    const { markdownText } = await import("./markdown/parse.ts"); // The parser takes longer to load than most texts take to read.
    yield { speech: { ...markdownText(body), stated, file, contentHash: contentHash(bytes) } };
  },
};
