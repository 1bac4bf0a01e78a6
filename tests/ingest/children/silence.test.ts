import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism, setPriority } from "node:os";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Silence } from "#lib/ingest/children/silence.ts";

/** Ends only what hangs. */
const PATIENT = { timeout: 600_000 };
const children: ChildProcess[] = [];

/** A process that says so when it begins to work, or to wait, for ever. */
async function begun(program: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", `process.stdout.write("begun"); ${program}`], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout as NodeJS.ReadableStream, "data");
  return child;
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

describe("Silence", () => {
  it("grows while a process works", async () => {
    const silence = new Silence((await begun("for (;;) {}")).pid);
    await vi.waitFor(() => expect(silence.milliseconds()).toBeGreaterThan(100), PATIENT);
  });

  it("grows while a process waits for what never comes", async () => {
    const silence = new Silence((await begun("setInterval(() => {}, 1e6);")).pid);
    await vi.waitFor(() => expect(silence.milliseconds()).toBeGreaterThan(100), PATIENT);
  });

  it("is never more than the clock's time", async () => {
    const started = performance.now();
    const silence = new Silence((await begun("for (;;) {}")).pid);
    await vi.waitFor(() => expect(silence.milliseconds()).toBeGreaterThan(50), PATIENT);
    expect(silence.milliseconds()).toBeLessThanOrEqual(performance.now() - started);
  });

  it.runIf(process.platform === "linux")("does not grow while others have the processor", async () => {
    const held = await begun("for (;;) {}");
    await Promise.all(Array.from({ length: 3 * availableParallelism() }, () => begun("for (;;) {}")));
    setPriority(held.pid as number, 19);
    const silence = new Silence(held.pid);
    const started = performance.now();
    while (performance.now() - started < 1000) {
      silence.milliseconds();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(silence.milliseconds()).toBeLessThan(500);
  });

  it("begins anew when a sign comes", async () => {
    const silence = new Silence((await begun("for (;;) {}")).pid);
    await vi.waitFor(() => expect(silence.milliseconds()).toBeGreaterThan(200), PATIENT);
    const before = silence.milliseconds();
    silence.heard();
    expect(silence.milliseconds()).toBeLessThan(before);
  });
});
