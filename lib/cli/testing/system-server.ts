import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { withConnection } from "#lib/db/connection.ts";
import { makeFolderFor } from "#lib/db/embedded/initialise.ts";
import { runAs } from "#lib/db/embedded/run-as.ts";
import { serverUser } from "#lib/db/embedded/system-user.ts";

const DEBIAN_FOLDER = "/usr/lib/postgresql";
const READY_MILLISECONDS = 60_000;

/** A throw-away cluster of the system's own PostgreSQL, for tests. */
export interface SystemServer {
  /** Address as a role that may create databases and is no superuser, as on a server of a person's own. */
  url: string;
  version: string;
  stop(): Promise<void>;
}

/** The newest PostgreSQL that Debian installed, e.g. `15`; null when there is none. */
export function systemServerVersion(): string | null {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const usable = versions.filter((version) => existsSync(path.join(DEBIAN_FOLDER, version, "bin", "initdb")));
  return usable.sort((a, b) => Number(b) - Number(a))[0] ?? null;
}

/** Starts a cluster of that version in a temporary folder. */
export async function startSystemServer(version: string): Promise<SystemServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "tifa-system-server-"));
  chmodSync(folder, 0o711);
  const cluster = path.join(folder, "cluster");
  const location = { folder, cluster, user: serverUser(cluster) };
  makeFolderFor(location, cluster);
  const bin = path.join(DEBIAN_FOLDER, version, "bin");
  const password = randomBytes(16).toString("hex");
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const initFlags = ["-D", cluster, "-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync"];
  await promisify(execFile)(path.join(bin, "initdb"), [...initFlags, `--pwfile=${passwordFile}`], runAs(location.user));
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", `port=${port}`, "fsync=off"];
  const server = spawn(path.join(bin, "postgres"), ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])], {
    ...runAs(location.user),
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await makeRole(`postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, password);
  const stop = async () => {
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgresql://tifa:${password}@127.0.0.1:${port}/postgres`, version, stop };
}

async function makeRole(adminUrl: string, password: string): Promise<void> {
  const giveUpAt = Date.now() + READY_MILLISECONDS;
  for (;;) {
    try {
      await withConnection(adminUrl, (client) => client.query(`create role tifa login createdb password '${password}'`));
      return;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await sleep(50);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
