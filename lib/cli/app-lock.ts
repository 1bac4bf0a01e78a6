import path from "node:path";
import { dataFolder, makeDataFolder } from "#lib/db/data-folder.ts";
import { tryFileLock } from "#lib/db/file-lock.ts";
import { AppError } from "#lib/errors.ts";

/**
 * Takes the data folder for this copy of the app, or ALREADY_RUNNING with the other copy's process and
 * address.
 */
export function takeAppLock(address: string): { release(): void } {
  const folder = makeDataFolder(dataFolder());
  const lock = tryFileLock(path.join(folder, "app.lock"), address);
  if ("release" in lock) return lock;
  const { pid, note } = lock.holder;
  throw new AppError(
    "ALREADY_RUNNING",
    `Tifa already runs on ${folder}: process ${pid}, ${note}. Stop it first, or set TIFA_DATA_DIR and PORT for a second copy.`,
    { where: folder, status: 409 },
  );
}
