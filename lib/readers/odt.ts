import { contentHash } from "./content-hash.ts";
import type { Reader } from "./types.ts";

/** OpenDocument texts (LibreOffice, WPS): what their pages show, as from a Word document. */
export const odtReader: Reader = {
  name: "odt",
  extensions: [".odt", ".ott", ".fodt"],
  async *read(bytes, file) {
    const { readOdt } = await import("./odt/read-odt.ts");
    yield { speech: { ...(await readOdt(bytes, file)), stated: {}, file, contentHash: contentHash(bytes) } };
  },
};
