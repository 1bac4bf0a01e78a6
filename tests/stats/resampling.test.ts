import { describe, expect, it } from "vitest";
import { changeVerdict, createRandom, createResampler, logRatioBootstrap, logRatioIntervalOf, type Part } from "#lib/stats/index.ts";

/**
 * `parts` paragraphs of 100 characters with `total` occurrences: one in each of the first paragraphs, or all
 * in one.
 */
const spread = (parts: number, total: number): Part[] => Array.from({ length: parts }, (_, i) => ({ size: 100, count: i < total ? 1 : 0 }));
const clumped = (parts: number, total: number): Part[] =>
  Array.from({ length: parts }, (_, i) => ({ size: 100, count: i === 0 ? total : 0 }));

describe("random numbers", () => {
  it("repeat with their seed and differ with another", () => {
    const draw = (seed: number) =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.nextUint32()
        )(createRandom(seed)),
      );
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(2 ** 40)).not.toEqual(draw(0));
    expect(() => createRandom(-1)).toThrow(RangeError);
  });

  it("follow xoshiro128** step by step", () => {
    // The generator written with big integers, from the state that its first four outputs leave.
    const mask = (1n << 32n) - 1n;
    const rotl = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
    let a = 5n;
    const state = Array.from({ length: 4 }, () => {
      a = (a + 0x9e3779b9n) & mask;
      let t = a ^ (a >> 16n);
      t = (t * 0x21f0aaadn) & mask;
      t ^= t >> 15n;
      t = (t * 0x735a2d97n) & mask;
      return t ^ (t >> 15n);
    }) as [bigint, bigint, bigint, bigint];
    const random = createRandom(5);
    for (let i = 0; i < 100; i++) {
      expect(BigInt(random.nextUint32())).toBe((rotl((state[1] * 5n) & mask, 7n) * 9n) & mask);
      const t = (state[1] << 9n) & mask;
      state[2] ^= state[0];
      state[3] ^= state[1];
      state[1] ^= state[2];
      state[0] ^= state[3];
      state[2] ^= t;
      state[3] = rotl(state[3], 11n);
    }
  });

  it("fill all indices evenly", () => {
    const random = createRandom(1);
    const seen = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) seen[random.nextIndex(10)]!++;
    const chiSquare = seen.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });
});

describe("resampler", () => {
  it("draws as many parts as there are, and counts dense and sparse alike", () => {
    const resampler = createResampler([5, 7, 11], { draws: 300, seed: 3 });
    const ones = resampler.count([1, 1, 1]);
    expect(new Set(ones)).toEqual(new Set([3]));
    expect(resampler.count([0, 4, 0])).toEqual(resampler.count([4], [1]));
    const each = [0, 1, 2].map((part) => resampler.count([1], [part]));
    resampler.sizes.forEach((size, draw) => {
      expect(size).toBe(5 * each[0]![draw]! + 7 * each[1]![draw]! + 11 * each[2]![draw]!);
    });
  });

  it("refuses no parts, few draws and parts that are not there", () => {
    expect(() => createResampler([])).toThrow(RangeError);
    expect(() => createResampler([1], { draws: 50 })).toThrow(RangeError);
    expect(() => createResampler([1]).count([1], [1])).toThrow(RangeError);
    expect(() => createResampler([1]).count([-1])).toThrow(RangeError);
  });
});

describe("bootstrap of the log ratio", () => {
  it("swaps with its sides, near enough for other draws", () => {
    const [here, there] = [logRatioBootstrap(spread(200, 60), spread(200, 30))!, logRatioBootstrap(spread(200, 30), spread(200, 60))!];
    expect(here.low).toBeCloseTo(-there.high, 0);
    expect(here.low).toBeGreaterThan(0.3);
    expect(here.high).toBeLessThan(1.8);
  });

  it("shares draws between items without changing them", () => {
    const [target, reference] = [spread(30, 9), clumped(20, 6)];
    const options = { draws: 500, seed: 11 };
    const a = createResampler(
      target.map(({ size }) => size),
      options,
    );
    const b = createResampler(
      reference.map(({ size }) => size),
      { ...options, seed: 12 },
    );
    const shared = logRatioIntervalOf(a, a.count(target.map(({ count }) => count)), b, b.count([6], [0]));
    expect(shared).toEqual(logRatioBootstrap(target, reference, options));
  });

  it("is null with nothing to compare", () => {
    expect(logRatioBootstrap(spread(5, 0), spread(5, 0))).toBeNull();
    expect(logRatioBootstrap([], spread(5, 2))).toBeNull();
  });
});

describe("verdict", () => {
  const verdict = (target: Part[], reference: Part[]) => {
    const sum = (parts: Part[], key: "count" | "size") => parts.reduce((total, part) => total + part[key], 0);
    const counts = {
      countTarget: sum(target, "count"),
      sizeTarget: sum(target, "size"),
      countReference: sum(reference, "count"),
      sizeReference: sum(reference, "size"),
    };
    return changeVerdict({
      counts,
      bootstrap: logRatioBootstrap(target, reference),
      partsTarget: target.length,
      partsReference: reference.length,
    });
  };

  it("holds where evenly spread occurrences multiply", () => {
    expect(verdict(spread(100, 40), spread(100, 8))).toBe("holds");
    expect(verdict(spread(100, 8), spread(100, 40))).toBe("holds");
    expect(verdict(spread(100, 20), spread(100, 0))).toBe("holds");
  });

  it("hangs on few paragraphs where they stand in one", () => {
    expect(verdict(clumped(100, 40), spread(100, 8))).toBe("hangs-on-few-paragraphs");
  });

  it("is within noise where the exact interval contains 0", () => {
    expect(verdict(spread(100, 20), spread(100, 16))).toBe("within-noise");
  });

  it("has too little text for a handful of occurrences or of paragraphs", () => {
    expect(verdict(spread(100, 2), spread(100, 1))).toBe("too-little-text");
    expect(verdict(spread(100, 0), spread(100, 0))).toBe("too-little-text");
    expect(verdict(spread(4, 4), spread(100, 1))).toBe("too-little-text");
    expect(verdict([], spread(100, 1))).toBe("too-little-text");
  });
});
