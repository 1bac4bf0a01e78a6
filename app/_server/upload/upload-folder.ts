import { chown, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unprivilegedUser } from "#lib/ingest/index.ts";

const PREFIX = "tifa-upload-";
/** Of a request that is still being served nothing is this old: its child is stopped long before. */
const STALE_MILLISECONDS = 6 * 60 * 60 * 1000;

/**
 * A new folder for one request's files, which the child that reads them may enter. Its name says which
 * process made it.
 */
export async function uploadFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  const user = unprivilegedUser();
  if (user !== null) await chown(folder, user.uid, user.gid);
  return folder;
}

/** Takes away what processes that ended in the middle of a request left behind. */
export async function sweepUploads(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = path.join(tmpdir(), name);
    if (await isLeft(folder, Number(/^\d+(?=-)/.exec(name.slice(PREFIX.length))?.[0] ?? 0)))
      await rm(folder, { recursive: true, force: true });
  }
}

async function isLeft(folder: string, pid: number): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return false;
  return (pid > 0 && !isAlive(pid)) || Date.now() - found.mtimeMs > STALE_MILLISECONDS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
