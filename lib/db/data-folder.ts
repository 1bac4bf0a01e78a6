import { chmodSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";

/** Where everything lives that is not in the repository: the embedded database, uploads, locks. */
export function dataFolder(): string {
  return path.resolve(process.env.TIFA_DATA_DIR || ".data");
}

/**
 * Makes the data folder, closed to other users. When root starts Tifa, other accounts may pass through it
 * (not list it), because the database server, which refuses to run as root, has its own folder inside.
 */
export function makeDataFolder(folder: string = dataFolder()): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { mode, uid } = statSync(folder);
  if (process.getuid?.() === 0 && uid === 0) chmodSync(folder, (mode & 0o777) | 0o011);
  return folder;
}
