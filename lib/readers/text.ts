import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import { subtitleText } from "./subtitles.ts";
import type { Reader } from "./types.ts";

/** Plain text and subtitles: one file, one speech. */
export const textReader: Reader = {
  name: "text",
  extensions: [".txt"],
  *read(bytes, file) {
    const text = decodeText(bytes, file);
    yield { speech: { ...(subtitleText(text) ?? { text }), stated: {}, file, contentHash: contentHash(bytes) } };
  },
};
