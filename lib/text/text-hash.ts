import { createHash } from "node:crypto";

/**
 * sha256 (hex) of a match text without its paragraph marks: equal for the same speech in any file format, encoding or line wrapping.
 * The empty text has a hash like any other.
 */
export function textHash(matchText: string): string {
  return createHash("sha256").update(matchText.replaceAll("\n", ""), "utf8").digest("hex");
}
