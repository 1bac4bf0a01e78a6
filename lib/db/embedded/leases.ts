import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { readHolder, tryFileLock } from "../file-lock.ts";

/** A process's claim on a running server: the last one to leave stops it. */
export interface Lease {
  release(): void;
}

function leaseFolder(folder: string): string {
  return path.join(folder, "database-users");
}

/** Notes that this process uses the server. */
export function takeLease(folder: string): Lease {
  mkdirSync(leaseFolder(folder), { recursive: true, mode: 0o700 });
  const lease = tryFileLock(path.join(leaseFolder(folder), randomUUID()));
  return { release: () => "release" in lease && lease.release() };
}

/** How many living processes use the server. Claims of the dead are cleared away. */
export function countLeases(folder: string): number {
  const files = readdirSync(leaseFolder(folder)).map((name) => path.join(leaseFolder(folder), name));
  const dead = files.filter((file) => readHolder(file) === null);
  for (const file of dead) rmSync(file, { force: true });
  return files.length - dead.length;
}
