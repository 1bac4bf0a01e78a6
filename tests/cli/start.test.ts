import { rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeAppLock } from "#lib/cli/app-lock.ts";
import { checkPortFree, listenAddress } from "#lib/cli/listen-address.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

const before = { ...process.env };
let folder: string;
beforeEach(() => {
  folder = makeTemporaryFolder("start");
  process.env.TIFA_DATA_DIR = folder;
});
afterEach(() => {
  process.env = { ...before };
  rmSync(folder, { recursive: true });
});

describe("takeAppLock", () => {
  it("refuses a second copy on the same data folder, naming the first", () => {
    const lock = takeAppLock("http://localhost:3000");
    expect(() => takeAppLock("http://localhost:3001")).toThrow(
      expect.objectContaining({
        code: "ALREADY_RUNNING",
        where: folder,
        message: expect.stringMatching(`process ${process.pid}, http://localhost:3000`),
      }),
    );
    lock.release();
    takeAppLock("http://localhost:3001").release();
  });
});

describe("listenAddress", () => {
  it("is this machine's port 3000 unless the environment says otherwise", () => {
    delete process.env.HOST;
    delete process.env.PORT;
    expect(listenAddress()).toEqual({ host: "127.0.0.1", port: 3000, url: "http://localhost:3000" });
    Object.assign(process.env, { HOST: "192.168.1.5", PORT: "80" });
    expect(listenAddress()).toEqual({ host: "192.168.1.5", port: 80, url: "http://192.168.1.5:80" });
  });

  it.each(["0", "65536", "http", "80.5"])("refuses the port %s", (port) => {
    process.env.PORT = port;
    expect(() => listenAddress()).toThrow(expect.objectContaining({ code: "BAD_PORT" }));
  });
});

describe("checkPortFree", () => {
  it("names a busy port and accepts it once it is free", async () => {
    const server = await listen();
    const address = { host: "127.0.0.1", port: portOf(server), url: "" };
    await expect(checkPortFree(address)).rejects.toMatchObject({
      code: "PORT_BUSY",
      message: expect.stringContaining(`PORT=${address.port + 1}`),
    });
    await new Promise((resolve) => server.close(resolve));
    await expect(checkPortFree(address)).resolves.toBeUndefined();
  });
});

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
