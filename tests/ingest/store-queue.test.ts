import { describe, expect, it } from "vitest";
import type { Database } from "#lib/db/client.ts";
import { StoreQueue } from "#lib/ingest/store-queue.ts";
import type { PreparedSpeech } from "#lib/ingest/types.ts";

const speech = { text: { textHash: "" } } as PreparedSpeech;

/** A store whose n-th transaction ends as the n-th of these says. */
function queueOf(transactions: (() => Promise<unknown>)[]): StoreQueue {
  const write = { $transaction: () => transactions.shift()?.() };
  return new StoreQueue({ write } as unknown as Database, { isSample: false, collection: "main", corrected: new Set() });
}

const stored = async () => ({ stored: 1 });
const broken = async () => Promise.reject(new Error("connection lost"));

describe("StoreQueue", () => {
  it("does things in the order they were asked, outcomes after their commit", async () => {
    const queue = queueOf([stored, stored]);
    const done: string[] = [];
    await queue.store(speech, () => done.push("first"));
    queue.inTurn(() => void done.push("file"));
    await queue.store(speech, () => done.push("second"));
    await queue.finish();
    expect(done).toEqual(["first", "file", "second"]);
  });

  it("throws a failure once to whoever waits and does nothing after it, and no rejection is left unhandled", async () => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", listener);
    const queue = queueOf([broken, broken]);
    const done: string[] = [];
    await expect(queue.store(speech, () => done.push("first"))).rejects.toThrow("connection lost");
    await expect(queue.store(speech, () => done.push("second"))).rejects.toThrow("connection lost");
    await expect(queue.finish()).rejects.toThrow("connection lost");
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", listener);
    expect({ done, unhandled }).toEqual({ done: [], unhandled: [] });
  });
});
