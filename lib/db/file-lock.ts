import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "#lib/errors.ts";
import { processIdentity } from "./process-identity.ts";

/** Who holds a lock, as written in its file. */
export interface LockHolder {
  pid: number;
  /** processIdentity of the holder. */
  identity: string;
  /** What the holder tells others, e.g. its address. */
  note: string;
}

/**
 * Taking over a dead holder's lock takes microseconds; a takeover mark this old was left by a process that
 * died in it.
 */
const TAKEOVER_STALE_MILLISECONDS = 10_000;

/**
 * Takes a lock between processes, or tells who has it. The lock of a process that died, by `kill -9` too, is
 * free. The file's folder must exist.
 */
export function tryFileLock(file: string, note = ""): { release(): void } | { holder: LockHolder } {
  const me: LockHolder = { pid: process.pid, identity: processIdentity(process.pid) ?? "unknown", note };
  if (!linkContent(file, me) && !takeOverDeadLock(file, me)) {
    return { holder: readHolder(file) ?? { pid: 0, identity: "", note: "" } };
  }
  return { release: () => releaseLock(file, me) };
}

/** Runs `work` while holding the lock; waits for it at most `waitMilliseconds`, then LOCK_TIMEOUT. */
export async function withFileLock<Result>(file: string, work: () => Promise<Result>, waitMilliseconds = 150_000): Promise<Result> {
  const giveUpAt = Date.now() + waitMilliseconds;
  for (;;) {
    const lock = tryFileLock(file);
    if ("release" in lock) return work().finally(lock.release);
    if (Date.now() > giveUpAt) {
      throw new AppError("LOCK_TIMEOUT", `Process ${lock.holder.pid} has been holding ${file} for too long.`, { where: file, status: 503 });
    }
    await sleep(40);
  }
}

/** The process that holds the lock, null when nobody alive does. */
export function readHolder(file: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as LockHolder;
    return processIdentity(holder.pid) === holder.identity ? holder : null;
  } catch {
    // No file, or one that a power cut emptied: nobody holds it.
    return null;
  }
}

/** A hard link appears with its whole content at once, and only if the name is free. */
function linkContent(file: string, holder: LockHolder): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Two processes may find the same dead holder: only the one that makes the takeover mark may remove the dead
 * lock.
 */
function takeOverDeadLock(file: string, me: LockHolder): boolean {
  if (readHolder(file)) return false;
  const mark = `${file}.takeover`;
  if (!linkContent(mark, me)) {
    removeStaleMark(mark);
    return false;
  }
  try {
    if (readHolder(file)) return false;
    rmSync(file, { force: true });
    return linkContent(file, me);
  } finally {
    rmSync(mark, { force: true });
  }
}

function removeStaleMark(mark: string): void {
  const made = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
  if (made !== undefined && Date.now() - made > TAKEOVER_STALE_MILLISECONDS) rmSync(mark, { force: true });
}

function releaseLock(file: string, me: LockHolder): void {
  const holder = readHolder(file);
  if (holder?.pid === me.pid && holder.identity === me.identity) rmSync(file, { force: true });
}
