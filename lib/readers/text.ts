import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import { htmlReader } from "./html.ts";
import { withColumnsApart } from "./pasted-columns.ts";
import { subtitleText } from "./subtitles.ts";
import type { Reader } from "./types.ts";

const WHOLE_PAGE = /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b/i;

/** Plain text and subtitles: one file, one speech. */
export const textReader: Reader = {
  name: "text",
  extensions: [".txt", ".srt", ".vtt", ".lrc"],
  async *read(bytes, file) {
    const text = decodeText(bytes, file);
    // A page saved under the wrong ending is a page all the same.
    if (WHOLE_PAGE.test(text)) yield* htmlReader.read(bytes, file);
    else
      yield { speech: { ...(subtitleText(text) ?? { text: withColumnsApart(text) }), stated: {}, file, contentHash: contentHash(bytes) } };
  },
};
