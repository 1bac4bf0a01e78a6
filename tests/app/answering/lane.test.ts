import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { Job } from "../../../app/_server/answering/job.ts";
import { Lane } from "../../../app/_server/answering/lane.ts";
import { TableShelf } from "../../../app/_server/answering/table-shelf.ts";

/** A thread that answers with its question's name, or does what that name says. */
const THREAD = `
import { parentPort } from "node:worker_threads";
const parts = [];
parentPort.on("message", (message) => {
  if (message.kind === "part") return void parts.push(message.sent.part);
  const { job, name, params, flag } = message.question;
  const answer = (rows) => parentPort.postMessage({ job, rows: { rows } });
  if (name === "exit") process.exit(1);
  if (name === "hang") return void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (name === "refuse") return parentPort.postMessage({ job, error: { message: "no", stack: "there", told: { code: "BAD_PARAMETER", where: "x", status: 400, retryAfter: null } } });
  if (name === "fill") { const all = []; for (;;) all.push(new Array(10_000).fill({ a: all.length })); }
  if (name === "wait") { const timer = setInterval(() => { if (Atomics.load(flag, 0) === 1) { clearInterval(timer); seen = "given up"; } }, 5); return; }
  answer([{ name, params, parts: [...parts], seen }]);
});
let seen = "";
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tifa-lane-"));
  writeFileSync(path.join(folder, "thread.mjs"), THREAD);
});
afterEach(() => rmSync(folder, { recursive: true }));

function lane(more: { limitMilliseconds?: number; forsakenMilliseconds?: number; atOnce?: number } = {}): Lane {
  return new Lane({
    data: { databaseUrl: "", connections: 1 },
    script: async () => path.join(folder, "thread.mjs"),
    ...{
      atOnce: 1,
      longest: 10,
      limitMilliseconds: 60_000,
      forsakenMilliseconds: 60_000,
      memoryMegabytes: 64,
      shelf: new TableShelf(),
      onForgotten: () => {},
      ...more,
    },
  });
}

const state = {
  corpus: { cache: { units: new Uint16Array(new SharedArrayBuffer(2)), starts: new Int32Array(1) } },
  lexicon: {},
  themes: {},
};
const context = {
  corpus: async () => state.corpus,
  lexicon: async () => state.lexicon,
  themes: async () => state.themes,
  draft: null,
} as unknown as AnalysisContext;

function ask(to: Lane, name: string): Job {
  const job = new Job(context, name, { of: name }, "reader");
  job.addWaiter(null);
  job.answer.catch(() => {});
  to.add(job);
  return job;
}

describe("a lane", () => {
  it("answers in its thread, which is told a state once", async () => {
    const quick = lane();
    const [first, second] = [ask(quick, "one"), ask(quick, "two")];
    const parts = ["corpus", "lexicon", "themes"];
    expect((await first.answer).rows).toEqual([{ name: "one", params: { of: "one" }, parts, seen: "" }]);
    expect((await second.answer).rows[0]).toMatchObject({ name: "two", parts });
  });

  it("hands refusals on as they were", async () => {
    await expect(ask(lane(), "refuse").answer).rejects.toMatchObject({ code: "BAD_PARAMETER", where: "x", status: 400, message: "no" });
  });

  it("gives up what takes too long, and asks again what was in the thread besides", async () => {
    const slow = lane({ limitMilliseconds: 1_000, atOnce: 2 });
    const hanging = ask(slow, "hang");
    const behind = ask(slow, "behind");
    await expect(hanging.answer).rejects.toMatchObject({ code: "ANALYSIS_TOO_LONG", status: 503 });
    // Asked at the same moment, so that its own time may be over as well; the next one is answered in any case.
    await behind.answer.catch(() => {});
    expect((await ask(slow, "next").answer).rows[0]).toMatchObject({ name: "next" });
  });

  it("survives a thread that ends, and one that takes all memory", async () => {
    const own = lane();
    await expect(ask(own, "exit").answer).rejects.toMatchObject({ code: "ANALYSIS_CRASHED", status: 500 });
    await expect(ask(own, "fill").answer).rejects.toMatchObject({ code: "ANALYSIS_TOO_LARGE", status: 503 });
    expect((await ask(own, "next").answer).rows[0]).toMatchObject({ name: "next" });
  });

  it("tells the thread when the last one who waits has gone, and lets the next go first", async () => {
    const own = lane({ atOnce: 2 });
    const [one, other] = [new AbortController(), new AbortController()];
    const job = new Job(context, "wait", {}, "reader");
    job.addWaiter({ name: "reader", gone: one.signal });
    job.addWaiter({ name: "reader", gone: other.signal });
    own.add(job);
    await ask(own, "begun").answer;
    one.abort();
    expect(job.isOver).toBe(false);
    other.abort();
    await expect(job.answer).rejects.toMatchObject({ code: "CLIENT_GONE", status: 499 });
    await expect.poll(async () => ((await ask(own, "look").answer).rows[0] as { seen: string }).seen).toBe("given up");
  });

  it("ends the thread of what nobody waits for any more and does not look whether it is wanted", async () => {
    const own = lane({ forsakenMilliseconds: 1 });
    await ask(own, "first").answer;
    const gone = new AbortController();
    const job = new Job(context, "hang", {}, "reader");
    job.addWaiter({ name: "reader", gone: gone.signal });
    own.add(job);
    const next = ask(own, "next");
    await expect.poll(() => job.attempts).toBe(1);
    gone.abort();
    await expect(job.answer).rejects.toMatchObject({ code: "CLIENT_GONE" });
    expect((await next.answer).rows[0]).toMatchObject({ name: "next" });
  });

  it("never begins what nobody waits for any more", async () => {
    const own = lane();
    const first = ask(own, "first");
    const gone = new AbortController();
    const job = new Job(context, "exit", {}, "reader");
    job.addWaiter({ name: "reader", gone: gone.signal });
    own.add(job);
    gone.abort();
    await expect(job.answer).rejects.toMatchObject({ code: "CLIENT_GONE" });
    await first.answer;
    expect((await ask(own, "next").answer).rows[0]).toMatchObject({ name: "next" });
    expect(job.attempts).toBe(0);
  });
});
