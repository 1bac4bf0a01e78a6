import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import path from "node:path";
import { processIdentity } from "../process-identity.ts";

/** A server process of a cluster, as its postmaster.pid tells. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Folder of its UNIX socket; empty when it listens on the loopback address only. */
  socketFolder: string;
}

/**
 * What postmaster.pid says: `running` when that server lives, `stale` when its number now belongs to nobody
 * or to something else.
 */
export type PostmasterState = { state: "none" } | { state: "running"; postmaster: Postmaster } | { state: "stale"; pid: number };

/**
 * Reads the state of a cluster's server from its postmaster.pid (lines: pid, folder, start, port, socket
 * folder, address, …).
 */
export function postmasterState(cluster: string): PostmasterState {
  const lines = readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return { state: "none" };
  if (!isPostmasterOf(pid, cluster)) return { state: "stale", pid };
  return { state: "running", postmaster: { pid, port: Number(lines[3] ?? 0), socketFolder: lines[4] ?? "" } };
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/**
 * A postmaster works in its data folder, so on Linux its working folder tells it from any other process with
 * its number.
 */
function isPostmasterOf(pid: number, cluster: string): boolean {
  if (processIdentity(pid) === null) return false;
  try {
    if (process.platform === "linux") return realpathSync(readlinkSync(`/proc/${pid}/cwd`)) === realpathSync(cluster);
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster);
  } catch {
    return false;
  }
}
