import { describe, expect, it } from "vitest";
import { StateCache } from "#lib/corpus/state-cache.ts";

describe("results of a state", () => {
  it("stay within a budget of bytes, those asked for longest ago going first", async () => {
    const cache = new StateCache<Uint8Array>({ most: 10_000, bytes: 100_000 });
    const state = [{}];
    let computed = 0;
    const ask = (phrase: number) =>
      cache.get(state, String(phrase), async () => {
        computed += 1;
        return new Uint8Array(10_000);
      });
    for (let phrase = 0; phrase < 1_000; phrase++) await ask(phrase);
    expect(computed).toBe(1_000);
    for (let phrase = 999; phrase > 991; phrase--) await ask(phrase);
    expect(computed).toBe(1_000);
    await ask(900);
    expect(computed).toBe(1_001);
  });

  it("keep one that is larger than all may be, alone", async () => {
    const cache = new StateCache<Uint8Array>({ most: 10, bytes: 1_000 });
    const state = [{}];
    let computed = 0;
    const ask = (name: string, bytes: number) =>
      cache.get(state, name, async () => {
        computed += 1;
        return new Uint8Array(bytes);
      });
    await ask("small", 10);
    await ask("large", 1_000_000);
    await ask("large", 1_000_000);
    expect(computed).toBe(2);
    await ask("small", 10);
    expect(computed).toBe(3);
  });

  it("forget what failed", async () => {
    const cache = new StateCache<number>({ most: 10, bytes: 1_000 });
    const state = [{}];
    await expect(cache.get(state, "one", async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await cache.get(state, "one", async () => 1)).toBe(1);
  });
});
