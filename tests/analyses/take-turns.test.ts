import { describe, expect, it } from "vitest";
import { takeTurns, tellProgress, whileWanted } from "#lib/corpus/take-turns.ts";

function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe("takeTurns", () => {
  it("lets others in between the pieces of a long computation", async () => {
    const pause = takeTurns();
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    for (let piece = 0; piece < 100; piece++) {
      work(3);
      await pause();
    }
    clearInterval(timer);
    expect(longest).toBeLessThan(150);
  });

  it("costs nothing where the work is short", async () => {
    const pause = takeTurns();
    const started = performance.now();
    for (let piece = 0; piece < 1000; piece++) await pause();
    expect(performance.now() - started).toBeLessThan(50);
  });

  it("comes to its end although others never rest", async () => {
    const pause = takeTurns();
    let goesOn = true;
    const busy = () => {
      work(4);
      if (goesOn) setImmediate(busy);
    };
    busy();
    work(15);
    await pause();
    goesOn = false;
  });
});

describe("tellProgress", () => {
  it("tells who waits how far the work has come, never beyond all of it, and nobody where nobody listens", async () => {
    const numbers = new Int32Array(new SharedArrayBuffer(8));
    await whileWanted(numbers, async () => tellProgress(0.37));
    expect(numbers[1]).toBe(370);
    await whileWanted(numbers, async () => tellProgress(7));
    expect(numbers[1]).toBe(1000);
    await whileWanted(new Int32Array(new SharedArrayBuffer(4)), async () => tellProgress(0.5));
    tellProgress(0.1);
    expect([...numbers]).toEqual([0, 1000]);
  });
});
