import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "#lib/errors.ts";
import type { Binaries } from "./binaries.ts";
import { makeFolderFor } from "./initialise.ts";
import type { ClusterLocation } from "./location.ts";
import { type PostmasterState, postmasterState } from "./postmaster.ts";
import { runAs } from "./run-as.ts";

/** Longest path of a UNIX socket that every platform accepts, less the socket's own name. */
const MAX_SOCKET_FOLDER_BYTES = 103 - "/.s.PGSQL.5432".length;
const MAX_LOG_BYTES = 5_000_000;
/** After `kill -9`, the dead server's own children may hold its shared memory for a moment. */
const SHARED_MEMORY_WAIT_MILLISECONDS = 30_000;

/**
 * Starts the server of a cluster that has none running, and returns once its process has written its first
 * lines or has died (then DATABASE_START_FAILED with the end of its log). Call it under the cluster's lock.
 */
export async function startServer(location: ClusterLocation, binaries: Binaries, durable: boolean): Promise<void> {
  const giveUpAt = Date.now() + SHARED_MEMORY_WAIT_MILLISECONDS;
  for (;;) {
    const failure = await launch(location, binaries, durable);
    if (failure === null) return;
    if (!failure.includes("shared memory block") || Date.now() > giveUpAt) {
      throw new AppError("DATABASE_START_FAILED", `PostgreSQL did not start: ${failure}`, { where: location.cluster, status: 500 });
    }
    await sleep(250);
  }
}

/** Null once the server runs; the end of its log when it died first. */
async function launch(location: ClusterLocation, binaries: Binaries, durable: boolean): Promise<string | null> {
  const logFile = path.join(location.folder, "postgres.log");
  rotateLog(logFile);
  const log = openSync(logFile, "a", 0o600);
  const logStart = statSync(logFile).size;
  const settings = await serverSettings(location, durable);
  const child = spawn(binaries.postgres, ["-D", location.cluster, ...settings.flatMap((setting) => ["-c", setting])], {
    ...runAs(location.user, ignoredLockOwner(postmasterState(location.cluster))),
    stdio: ["ignore", log, log],
    // In its own group: Ctrl-C at the terminal must reach the launcher only, which stops the server last.
    detached: true,
  });
  closeSync(log);
  child.unref();
  let failure: string | null = null;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", (code, signal) => {
    failure ??= `it ended with ${signal ?? code}`;
  });
  while (failure === null && postmasterState(location.cluster).state !== "running") await sleep(20);
  return failure && `${failure}\n${readFileSync(logFile).subarray(logStart).toString("utf8").trim().slice(-2000)}`;
}

/**
 * PostgreSQL keeps off a folder whose lock file names any living process of its account: a dead server that
 * nobody collected, or a stranger with the same number. When we have seen that it is no server of this
 * folder, this variable tells it so, and no lock file is touched; that the old server's memory is free it
 * still checks by itself.
 */
function ignoredLockOwner(state: PostmasterState): Record<string, string> {
  return state.state === "stale" ? { PG_GRANDPARENT_PID: String(state.pid) } : {};
}

async function serverSettings(location: ClusterLocation, durable: boolean): Promise<string[]> {
  const common = ["timezone=UTC", "log_timezone=UTC", "logging_collector=off", ...(durable ? [] : ["fsync=off", "full_page_writes=off"])];
  const socketFolder = path.join(location.folder, "socket");
  if (process.platform === "win32" || Buffer.byteLength(socketFolder) > MAX_SOCKET_FOLDER_BYTES) {
    return [...common, "listen_addresses=127.0.0.1", "unix_socket_directories=", `port=${await freePort(lastPort(location.cluster))}`];
  }
  makeFolderFor(location, socketFolder);
  const quoted = `"${socketFolder.replaceAll('"', '""')}"`;
  return [...common, "listen_addresses=", `unix_socket_directories=${quoted}`, "unix_socket_permissions=0700", "port=5432"];
}

/** The port of the last start, so that clients find the server where it was; 0 before the first. */
function lastPort(cluster: string): number {
  const file = path.join(cluster, "postmaster.opts");
  return existsSync(file) ? Number(/port=(\d+)/.exec(readFileSync(file, "utf8"))?.[1] ?? 0) : 0;
}

/** The preferred port if it is free, else any free one. */
async function freePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}

function rotateLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(logFile, `${logFile}.old`);
}
