import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WorkerPool } from "#lib/ingest/children/worker-pool.ts";

/** A child that doubles numbers, hangs at 13, dies at 17, and gives 1,000 replies to 100. */
const PROGRAM = `
import { serveRequests } from ${JSON.stringify(path.resolve("lib/ingest/children/worker-protocol.ts"))};
await serveRequests(() => function* (value) {
  if (value === 13) for (;;) {}
  if (value === 17) process.exit(3);
  if (value === 19) for (const kept = []; ; ) kept.push(new Array(100_000).fill({ value }));
  if (value === 100) for (let reply = 0; reply < 1000; reply++) yield reply;
  else yield value * 2;
});
`;

let folder = "";
let script = "";

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tifa-child-"));
  const { build } = await import("esbuild");
  writeFileSync(path.join(folder, "child.ts"), PROGRAM);
  script = path.join(folder, "child.mjs");
  await build({ entryPoints: [path.join(folder, "child.ts")], outfile: script, bundle: true, format: "esm", platform: "node" });
});

afterAll(() => rmSync(folder, { recursive: true }));

async function answers(values: number[], silenceMilliseconds = 60_000): Promise<(number | string)[][]> {
  const lost = (_: number, code: string) => code;
  const queue = new WorkerPool<number, number | string>({ script: async () => script, lost }, { silenceMilliseconds });
  try {
    const asked = values.map((value) => queue.ask(value));
    const replies: (number | string)[][] = [];
    for (const each of asked) {
      replies.push([]);
      for await (const reply of each) replies.at(-1)?.push(reply);
    }
    return replies;
  } finally {
    queue.close();
  }
}

describe("WorkerPool", () => {
  it("answers in order", async () => {
    expect(await answers([1, 2, 3])).toEqual([[2], [4], [6]]);
  });

  it("names the request that a child hung at, and goes on behind it", async () => {
    expect(await answers([1, 13, 2, 3], 700)).toEqual([[2], ["PARSE_TIMEOUT"], [4], [6]]);
  });

  it("names the request that a child died at, and goes on behind it", async () => {
    expect(await answers([17, 1, 17, 2])).toEqual([["PARSE_CRASHED"], [2], ["PARSE_CRASHED"], [4]]);
  });

  it("names the request at which a child's heap was full", async () => {
    const lost = (_: number, code: string) => code;
    const queue = new WorkerPool<number, number | string>({ script: async () => script, lost, heapMebibytes: 24 });
    const replies: (number | string)[] = [];
    for await (const reply of queue.ask(19)) replies.push(reply);
    for await (const reply of queue.ask(2)) replies.push(reply);
    queue.close();
    expect(replies).toEqual(["PARSE_MEMORY", 4]);
  });

  it("passes on more replies than may be under way at once", async () => {
    const [many, one] = await answers([100, 5]);
    expect(many).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    expect(one).toEqual([10]);
  });

  it("fails every request when its program cannot be made", async () => {
    const queue = new WorkerPool<number, number>({ script: () => Promise.reject(new Error("no disk")), lost: () => 0 });
    const replies = queue.ask(1)[Symbol.asyncIterator]();
    await expect(replies.next()).rejects.toThrow("no disk");
    queue.close();
  });
});
