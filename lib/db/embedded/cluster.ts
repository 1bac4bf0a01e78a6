import { existsSync } from "node:fs";
import path from "node:path";
import { AppError } from "#lib/errors.ts";
import { makeDataFolder } from "../data-folder.ts";
import { withFileLock } from "../file-lock.ts";
import { findBinaries } from "./binaries.ts";
import { readOrMakeCredentials } from "./credentials.ts";
import { initialise } from "./initialise.ts";
import { countLeases, takeLease } from "./leases.ts";
import { type ClusterLocation, locateCluster } from "./location.ts";
import { postmasterState } from "./postmaster.ts";
import { type Addresses, readingUrlOf, waitUntilReady } from "./ready.ts";
import { startServer } from "./start-server.ts";
import { stopServer } from "./stop-server.ts";

export interface ClusterOptions {
  onStep?: (step: string) => void;
  /** False for tests: nothing is flushed to disk, which a power cut would punish and a `kill -9` does not. */
  durable?: boolean;
}

/** A running embedded server that this process uses. */
export interface Cluster {
  /** Address of the database `tifa` as the application's role, which is no superuser. */
  url: string;
  /** Address of the database `postgres` as superuser: for tests and for making migrations. */
  adminUrl: string;
  /** An address of the database, as the role that only reads. */
  readingUrl(url: string): string;
  /** Whether the server's process lives; asks the system, not the server. */
  isRunning(): boolean;
  /** Starts the server again if it died; the address to use from now on, nearly always the same. */
  revive(): Promise<string>;
  /** Gives the server up; stops it when no other process uses it. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Attaches to the embedded server of a data folder, or makes and starts it. Works after `kill -9` of Node
 * (the server that lives on is adopted), of PostgreSQL or of both; several processes may call it at once.
 */
export async function openCluster(dataFolder: string, options: ClusterOptions = {}): Promise<Cluster> {
  makeDataFolder(dataFolder);
  const lockFile = path.join(dataFolder, "database.lock");
  const location = locateCluster(dataFolder);
  const opened = await withFileLock(lockFile, async () => {
    const addresses = await bringUp(location, options);
    return { ...addresses, lease: takeLease(dataFolder) };
  });
  const stop = () =>
    withFileLock(lockFile, async () => {
      opened.lease.release();
      if (countLeases(dataFolder) === 0) await stopServer(location.cluster);
    });
  const revive = () => withFileLock(lockFile, async () => (await bringUp(location, options)).url);
  const isRunning = () => postmasterState(location.cluster).state === "running";
  const readingUrl = (url: string) => readingUrlOf(url, readOrMakeCredentials(location.folder, true));
  return { url: opened.url, adminUrl: opened.adminUrl, readingUrl, isRunning, revive, stop };
}

async function bringUp(location: ClusterLocation, options: ClusterOptions): Promise<Addresses> {
  const { onStep = () => {}, durable = true } = options;
  const credentials = readOrMakeCredentials(location.folder, existsSync(location.cluster));
  const running = postmasterState(location.cluster);
  if (running.state === "running") {
    onStep("attaching to the running PostgreSQL");
    const addresses = await waitUntilReady(location, credentials);
    if (addresses) return addresses;
  }
  const binaries = findBinaries(location.user, location.folder);
  if (!existsSync(location.cluster)) onStep(`making a PostgreSQL cluster in ${location.cluster}`);
  await initialise(location, binaries, credentials.admin, durable);
  onStep("starting PostgreSQL");
  await startServer(location, binaries, durable);
  const addresses = await waitUntilReady(location, credentials);
  if (addresses) return addresses;
  throw new AppError("DATABASE_START_FAILED", `PostgreSQL stopped while it was starting; see ${location.folder}/postgres.log.`, {
    where: location.cluster,
    status: 500,
  });
}
