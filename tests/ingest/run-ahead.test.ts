import { describe, expect, it } from "vitest";
import { runAhead } from "#lib/ingest/run-ahead.ts";

async function* numbers(upTo: number, seen: number[] = []) {
  for (let value = 1; value <= upTo; value++) {
    seen.push(value);
    yield value;
  }
}

/** Everything that promises alone had to do has been done. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

describe("runAhead", () => {
  it("keeps the order when later work ends earlier", async () => {
    const slowFirst = (value: number) => new Promise<number>((resolve) => setTimeout(() => resolve(value), 20 - value));
    expect(await collect(runAhead(numbers(10), slowFirst, 4))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await collect(runAhead(numbers(0), async (value) => value, 4))).toEqual([]);
  });

  it("begins before it is read, and no more than it may", async () => {
    const begun: number[] = [];
    const results = runAhead(
      numbers(100),
      async (value) => {
        begun.push(value);
        return value;
      },
      3,
    );
    await settled();
    expect(begun).toEqual([1, 2, 3]);
    const iterator = results[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toBe(1);
    await settled();
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it("throws a failed item's error at its turn, and the source's after what came before it", async () => {
    const failing = runAhead(numbers(3), async (value) => (value === 2 ? Promise.reject(new Error("two")) : value), 4);
    const iterator = failing[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toBe(1);
    await expect(iterator.next()).rejects.toThrow("two");
    async function* broken() {
      yield 1;
      throw new Error("source");
    }
    const rest = runAhead(broken(), async (value) => value, 4)[Symbol.asyncIterator]();
    await settled();
    expect((await rest.next()).value).toBe(1);
    await expect(rest.next()).rejects.toThrow("source");
  });
});
