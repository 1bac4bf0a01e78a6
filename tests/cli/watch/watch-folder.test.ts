import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { watchFolder } from "#lib/cli/watch/watch-folder.ts";
import { makeTemporaryFolder } from "../../setup/temporary-folder.ts";

const SETTLE = 50;

describe("watchFolder", () => {
  it("reads at once, and again when a file lands in a folder of it", async () => {
    const folder = makeTemporaryFolder("watch");
    const stop = new AbortController();
    const read = vi.fn(async () => undefined);
    const done = watchFolder(folder, { read, signal: stop.signal, settle: SETTLE });
    await expect.poll(() => read.mock.calls.length).toBe(1);
    mkdirSync(path.join(folder, "浙江"));
    writeFileSync(path.join(folder, "浙江", "温州市2024.txt"), "低空经济");
    await expect.poll(() => read.mock.calls.length).toBe(2);
    stop.abort();
    await done;
  });

  it("reads once more for all that landed during a reading, never two at a time", async () => {
    const folder = makeTemporaryFolder("watch");
    const stop = new AbortController();
    let running = 0;
    let most = 0;
    const releases: (() => void)[] = [];
    const read = vi.fn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => releases.push(resolve));
      running -= 1;
    });
    const done = watchFolder(folder, { read, signal: stop.signal, settle: SETTLE });
    await expect.poll(() => releases.length).toBe(1);
    for (const name of ["a.txt", "b.txt", "c.txt"]) writeFileSync(path.join(folder, name), name);
    await new Promise((resolve) => setTimeout(resolve, 20 * SETTLE));
    expect(read).toHaveBeenCalledTimes(1);
    releases[0]!();
    await expect.poll(() => releases.length).toBe(2);
    stop.abort();
    releases[1]!();
    await done;
    expect(most).toBe(1);
  });

  it("ends with the error of a reading that failed", async () => {
    const read = () => Promise.reject(new Error("no disk"));
    await expect(watchFolder(makeTemporaryFolder("watch"), { read, signal: new AbortController().signal, settle: SETTLE })).rejects.toThrow(
      "no disk",
    );
  });
});
