import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";

/** Where everything lives that is not in the repository: the embedded database, uploads, locks. */
export function dataFolder(): string {
  return path.resolve(process.env.TIFA_DATA_DIR || ".data");
}

/**
 * Makes the data folder, closed to other users. Started by root it can be passed through (not listed), because the
 * database server, which refuses to run as root, has its own folder inside.
 */
export function makeDataFolder(folder: string = dataFolder()): string {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  if (mkdirSync(folder, { recursive: true, mode })) chmodSync(folder, mode);
  return folder;
}
