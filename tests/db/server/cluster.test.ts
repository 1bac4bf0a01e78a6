import { spawn } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withConnection } from "#lib/db/connection.ts";
import { type Cluster, openCluster } from "#lib/db/embedded/cluster.ts";
import { postmasterState } from "#lib/db/embedded/postmaster.ts";
import { migrate } from "#lib/db/migrate.ts";
import { makeTemporaryFolder } from "../../setup/temporary-folder.ts";
import { removeDataFolder } from "../../setup/test-server.ts";
import { startClusterProcess } from "./cluster-process.ts";

let folder: string;
beforeEach(() => {
  folder = makeTemporaryFolder("cluster");
});
afterEach(() => removeDataFolder(folder));

const open = (): Promise<Cluster> => openCluster(folder, { durable: false });

function query<Row>(url: string, sql: string): Promise<Row[]> {
  return withConnection(url, async (client) => (await client.query(sql)).rows as Row[]);
}

/** Number of the server's process; null when it does not run. */
function serverPid(): number | null {
  const state = postmasterState(path.join(folder, "postgres"));
  return state.state === "running" ? state.postmaster.pid : null;
}

async function killServer(): Promise<void> {
  process.kill(serverPid()!, "SIGKILL");
  await expect.poll(serverPid).toBeNull();
}

describe("openCluster", () => {
  it("makes a UTF-8 server whose application role is no superuser", async () => {
    const cluster = await open();
    const [row] = await query(
      cluster.url,
      `select current_setting('server_encoding') as encoding, current_setting('is_superuser') as superuser, current_setting('TimeZone') as zone,
       (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale, length('𠮷中国') as length`,
    );
    expect(row).toEqual({ encoding: "UTF8", superuser: "off", zone: "UTC", locale: "b C.UTF-8", length: 3 });
    await cluster.stop();
    expect(serverPid()).toBeNull();
  });

  it("keeps socket, files and passwords from other users, and asks for the password", async () => {
    const cluster = await open();
    expect(statSync(path.join(folder, "socket")).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, "postgres")).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, "credentials.json")).mode & 0o777).toBe(0o600);
    const wrong = new URL(cluster.url);
    wrong.password = "wrong";
    await expect(query(wrong.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
    await cluster.stop();
  });

  it("stops the server with its last user, not before", async () => {
    const [first, second] = await Promise.all([open(), open()]);
    await first.stop();
    expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await second.stop();
    await second.stop();
    expect(serverPid()).toBeNull();
  });

  it("lets processes that start at once share one server", async () => {
    const processes = [1, 2, 3].map(() => startClusterProcess(folder));
    const urls = await Promise.all(processes.map((one) => one.url));
    expect(new Set(urls).size).toBe(1);
    await Promise.all(processes.map((one) => one.leave()));
    expect(serverPid()).toBeNull();
  });

  it("adopts the server that a killed process left running", async () => {
    const other = startClusterProcess(folder);
    const url = await other.url;
    await query(url, "create table kept (n int)");
    const before = serverPid();
    await other.kill();
    const cluster = await open();
    expect(serverPid()).toBe(before);
    expect(await query(cluster.url, "select n from kept")).toEqual([]);
    await cluster.stop();
    expect(serverPid()).toBeNull();
  });

  it("starts a killed server again at the same address, with everything that was committed", async () => {
    const cluster = await open();
    await query(cluster.url, "create table kept as select 1 as n");
    await killServer();
    expect(cluster.isRunning()).toBe(false);
    expect(await cluster.revive()).toBe(cluster.url);
    expect(await query(cluster.url, "select n from kept")).toEqual([{ n: 1 }]);
    await cluster.stop();
  });

  it("comes back after both were killed", async () => {
    const other = startClusterProcess(folder);
    await query(await other.url, "create table kept as select 1 as n");
    await Promise.all([killServer(), other.kill()]);
    const cluster = await open();
    expect(await query(cluster.url, "select n from kept")).toEqual([{ n: 1 }]);
    await cluster.stop();
  });

  it("comes back after a process was killed at any moment of the first start", async () => {
    for (const milliseconds of [300, 500, 700, 900, 1_200]) {
      const other = startClusterProcess(folder);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await other.kill();
    }
    const cluster = await open();
    expect(await query(cluster.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await cluster.stop();
  });

  it("refuses a folder of another major version by name", async () => {
    await (await open()).stop();
    writeFileSync(path.join(folder, "postgres", "PG_VERSION"), "17\n");
    await expect(open()).rejects.toMatchObject({ code: "DATABASE_OTHER_VERSION" });
  });
});

describe("a migration that is killed half-way", () => {
  it("leaves nothing of the unfinished file and is finished at the next start", async () => {
    const cluster = await open();
    const folderOfMigrations = path.resolve("tests/fixtures/migrations");
    const code = `import { migrate } from "#lib/db/migrate.ts"; await migrate(process.argv[1], { folder: process.argv[2] });`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code, cluster.url, folderOfMigrations]);
    await expect
      .poll(() => query(cluster.url, "select 1 as one from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid()"), {
        timeout: 20_000,
      })
      .toHaveLength(1);
    child.kill("SIGKILL");
    expect(await query(cluster.url, `select migration_name as name from "_prisma_migrations"`)).toEqual([{ name: "1_first" }]);
    expect(await migrate(cluster.url, { folder: folderOfMigrations })).toEqual(["2_slow"]);
    expect(await query(cluster.url, "select n from slow")).toEqual([{ n: 1 }]);
    await cluster.stop();
  });
});
