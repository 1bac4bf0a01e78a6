import { createHash } from "node:crypto";

/** sha256 of bytes or text as hex. */
export function contentHash(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
