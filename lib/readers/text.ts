import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import type { Reader } from "./types.ts";

/** Plain text: one file, one speech. */
export const textReader: Reader = {
  name: "text",
  extensions: [".txt"],
  *read(bytes, file) {
    yield { speech: { text: decodeText(bytes, file), stated: {}, file, contentHash: contentHash(bytes) } };
  },
};
