import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * A new folder for a test's cluster. When root runs the tests, the server's account must be able to pass
 * through it.
 */
export function makeTemporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `tifa-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}
