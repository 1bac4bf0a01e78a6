import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { locateCluster } from "#lib/db/embedded/location.ts";
import { postmasterState } from "#lib/db/embedded/postmaster.ts";
import { readHolder } from "#lib/db/file-lock.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";
import { removeDataFolder } from "../setup/test-server.ts";
import { findFreePort, type LaunchedApp, launchApp, statusOf } from "./launched-app.ts";

let folder: string;
let port: number;
let app: LaunchedApp;
const before = process.env.DATABASE_URL;
beforeAll(async () => {
  delete process.env.DATABASE_URL;
  folder = makeTemporaryFolder("launcher");
  port = await findFreePort();
  app = launchApp(folder, port);
  await becomesReady(app);
});
afterAll(async () => {
  app.child.kill("SIGKILL");
  await app.ended;
  await removeDataFolder(folder);
  if (before !== undefined) process.env.DATABASE_URL = before;
});

function becomesReady(launched: LaunchedApp): Promise<void> {
  const ask = async () => expect(await statusOf(`${launched.url}/api/health/ready`), launched.output()).toBe(200);
  return vi.waitFor(ask, { timeout: 200_000, interval: 200 });
}

function serverPid(): number | null {
  const state = postmasterState(locateCluster(folder).cluster);
  return state.state === "running" ? state.postmaster.pid : null;
}

describe("npm start", () => {
  it("fills an empty database with the sample speeches and serves the pages", async () => {
    expect(app.output()).toMatch(/\d\d sample speeches loaded/);
    expect(await statusOf(app.url)).toBe(200);
    expect(app.output()).toContain(`ready at http://localhost:${port}`);
  });

  it("refuses a second copy on the same data folder, and a busy port, by name", async () => {
    const second = launchApp(folder, await findFreePort());
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain("ALREADY_RUNNING");
    expect(second.output()).toContain(String(app.child.pid));
    const other = makeTemporaryFolder("launcher-other");
    const busy = launchApp(other, port);
    expect(await busy.ended).toBe(1);
    expect(busy.output()).toContain("PORT_BUSY");
    await removeDataFolder(other);
  });

  it("starts a killed PostgreSQL again by itself", async () => {
    const killed = serverPid()!;
    process.kill(killed, "SIGKILL");
    await expect.poll(() => [null, killed].includes(serverPid()), { timeout: 200_000 }).toBe(false);
    await becomesReady(app);
    expect(app.child.exitCode).toBeNull();
  });

  it("comes back after the launcher and PostgreSQL were killed", async () => {
    app.child.kill("SIGKILL");
    process.kill(serverPid()!, "SIGKILL");
    await app.ended;
    await expect.poll(() => statusOf(app.url), { timeout: 200_000, message: "the web server ends with its launcher" }).toBe(0);
    expect(readHolder(path.join(folder, "app.lock"))).toBeNull();
    app = launchApp(folder, port);
    await becomesReady(app);
    expect(app.output()).not.toMatch(/sample speeches loaded|building/);
  });

  it("stops everything within seconds when told to", async () => {
    const startedAt = Date.now();
    app.child.kill("SIGTERM");
    expect(await app.ended).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(30_000);
    expect(serverPid()).toBeNull();
    expect(await statusOf(app.url)).toBe(0);
  });
});
