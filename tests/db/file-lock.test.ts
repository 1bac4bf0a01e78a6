import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readHolder, tryFileLock, withFileLock } from "#lib/db/file-lock.ts";
import { processIdentity } from "#lib/db/process-identity.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = makeTemporaryFolder("lock");
  file = path.join(folder, "a.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("tryFileLock", () => {
  it("gives the lock to one and tells the other who has it", () => {
    const first = tryFileLock(file, "http://localhost:3000");
    expect(first).toHaveProperty("release");
    expect(tryFileLock(file)).toMatchObject({ holder: { pid: process.pid, note: "http://localhost:3000" } });
    if ("release" in first) first.release();
    expect(existsSync(file)).toBe(false);
    expect(tryFileLock(file)).toHaveProperty("release");
  });

  it("takes over from a process that is gone, and from another process with its number", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const identity = processIdentity(child.pid!);
    writeFileSync(file, JSON.stringify({ pid: child.pid, identity, note: "" }));
    expect(tryFileLock(file)).toMatchObject({ holder: { pid: child.pid } });
    writeFileSync(file, JSON.stringify({ pid: child.pid, identity: "an earlier process", note: "" }));
    expect(readHolder(file)).toBeNull();
    child.kill("SIGKILL");
    await once(child, "exit");
    writeFileSync(file, JSON.stringify({ pid: child.pid, identity, note: "" }));
    expect(tryFileLock(file)).toHaveProperty("release");
  });

  it("takes over a file that a power cut emptied", () => {
    writeFileSync(file, "");
    expect(tryFileLock(file)).toHaveProperty("release");
  });
});

describe("withFileLock", () => {
  it("lets one in at a time, across processes, also when one of them is killed inside", async () => {
    const log = path.join(folder, "log");
    const code = `
      import { appendFileSync } from "node:fs";
      import { setTimeout as sleep } from "node:timers/promises";
      import { withFileLock } from "#lib/db/file-lock.ts";
      const [file, log, dies] = process.argv.slice(1);
      await withFileLock(file, async () => {
        appendFileSync(log, "in ");
        await sleep(30);
        if (dies === "yes") process.kill(process.pid, "SIGKILL");
        appendFileSync(log, "out ");
      });`;
    const run = (dies: string) =>
      once(spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code, file, log, dies], { stdio: "inherit" }), "exit");
    await Promise.all(["no", "no", "no", "no"].map(run));
    expect(readFileSync(log, "utf8")).toBe("in out in out in out in out ");
    await run("yes");
    await run("no");
    expect(readFileSync(log, "utf8")).toBe("in out in out in out in out in in out ");
  });

  it("gives up by name", async () => {
    tryFileLock(file);
    await expect(withFileLock(file, async () => {}, 100)).rejects.toMatchObject({ code: "LOCK_TIMEOUT", where: file });
  });
});

describe("processIdentity", () => {
  it("is null for a number that nothing runs under, and for a process that ended", () => {
    expect(processIdentity(process.pid)).not.toBeNull();
    expect(processIdentity(2 ** 22 + 1)).toBeNull();
  });
});
