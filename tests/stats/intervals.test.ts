import { describe, expect, it } from "vitest";
import {
  createRandom,
  percentileInterval,
  poissonInterval,
  quantileSorted,
  rateDifference,
  ratePerTenThousand,
  wilsonInterval,
} from "#lib/stats/index.ts";

describe("Poisson interval", () => {
  // Chi-square quantiles of SciPy.
  it.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [5, 1.6234863901184207, 11.66833207932267],
    [91, 73.26752349683107, 111.72783491654769],
    [4000, 3876.99084827249, 4125.918917806662],
  ])("of %i", (count, low, high) => {
    expect(Math.abs(poissonInterval(count).low - low)).toBeLessThan(1e-9 * (1 + low));
    expect(Math.abs(poissonInterval(count).high - high)).toBeLessThan(1e-9 * high);
  });

  it("leaves alpha/2 of a plain Poisson sum on each side", () => {
    const atMost = (k: number, mean: number) => {
      let term = Math.exp(-mean);
      let sum = term;
      for (let i = 1; i <= k; i++) {
        term *= mean / i;
        sum += term;
      }
      return sum;
    };
    for (const count of [1, 3, 12, 40]) {
      const { low, high } = poissonInterval(count, { level: 0.9 });
      expect(1 - atMost(count - 1, low)).toBeCloseTo(0.05, 10);
      expect(atMost(count, high)).toBeCloseTo(0.05, 10);
    }
  });
});

describe("rate per ten thousand", () => {
  it("is null without text, 0 with text and no hit", () => {
    expect(ratePerTenThousand(0, 0)).toEqual({ count: 0, size: 0, rate: null, low: null, high: null });
    const none = ratePerTenThousand(0, 10_000);
    expect([none.rate, none.low]).toEqual([0, 0]);
    expect(none.high).toBeCloseTo(3.6889, 4);
    expect(ratePerTenThousand(91, 29454).rate).toBeCloseTo((91 / 29454) * 10_000, 12);
  });

  it("refuses what cannot be", () => {
    for (const call of [
      () => ratePerTenThousand(1, 0),
      () => ratePerTenThousand(-1, 5),
      () => ratePerTenThousand(1, Number.NaN),
      () => poissonInterval(1, { level: 1 }),
    ]) {
      expect(call).toThrow(RangeError);
    }
  });
});

describe("difference of two rates", () => {
  // Poisson tails summed and bisected in Python, squared and added by hand.
  it.each([
    [12, 20_000, 3, 18_000, 4.333333333333332, 0.011966836804294445, 9.00534838306039],
    [0, 15_000, 5, 12_000, -4.166666666666667, -9.723610066102223, -0.4296654551535011],
    [0, 10_000, 0, 20_000, 0, -1.844439727056968, 3.688879454113936],
  ])("%i of %i against %i of %i", (count, size, countBefore, sizeBefore, difference, low, high) => {
    const found = rateDifference({ count, size }, { count: countBefore, size: sizeBefore })!;
    expect(found.difference).toBeCloseTo(difference, 12);
    expect(found.low).toBeCloseTo(low, 8);
    expect(found.high).toBeCloseTo(high, 8);
  });

  it("covers the true difference about as often as it says", () => {
    const random = createRandom(11);
    const uniform = () => (random.nextUint32() + 0.5) / 2 ** 32;
    const draw = (mean: number) => {
      let count = 0;
      let product = uniform();
      while (product > Math.exp(-mean)) {
        product *= uniform();
        count++;
      }
      return count;
    };
    for (const [later, earlier] of [
      [9, 4],
      [3, 3],
      [0.7, 6],
    ] as const) {
      let covered = 0;
      for (let round = 0; round < 1000; round++) {
        const { low, high } = rateDifference({ count: draw(later), size: 10_000 }, { count: draw(earlier), size: 10_000 })!;
        if (low <= later - earlier && later - earlier <= high) covered++;
      }
      expect(covered).toBeGreaterThan(930);
    }
  });

  it("has nothing to compare where a side has no text", () => {
    expect(rateDifference({ count: 0, size: 0 }, { count: 3, size: 10_000 })).toBeNull();
    expect(rateDifference({ count: 3, size: 10_000 }, { count: 0, size: 0 })).toBeNull();
  });
});

describe("Wilson interval", () => {
  it.each([
    [17, 200, 0.95, 0.0537, 0.1319],
    [478, 1500, 0.9, 0.2992, 0.3388],
    [0, 9, 0.95, 0, 0.2991],
    [9, 9, 0.95, 0.7009, 1],
  ])("%i of %i at %d", (k, n, level, low, high) => {
    expect(wilsonInterval(k, n, level)!.low).toBeCloseTo(low, 4);
    expect(wilsonInterval(k, n, level)!.high).toBeCloseTo(high, 4);
  });

  it("ends where the score test just accepts the share", () => {
    for (const [k, n] of [
      [1, 7],
      [30, 41],
      [500, 1000],
    ] as const) {
      const { low, high } = wilsonInterval(k, n)!;
      for (const share of [low, high])
        expect(Math.abs(k / n - share) / Math.sqrt((share * (1 - share)) / n)).toBeCloseTo(1.959963984540054, 9);
    }
  });

  it("mirrors, stays in 0..1, and is null of nothing", () => {
    expect(wilsonInterval(3, 10)!.low).toBeCloseTo(1 - wilsonInterval(7, 10)!.high, 12);
    for (const [k, n] of [
      [0, 1],
      [1, 1],
      [0, 100000],
      [100000, 100000],
    ] as const) {
      const { low, high } = wilsonInterval(k, n)!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    }
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 2, 0)).toThrow(RangeError);
  });
});

describe("quantiles of values", () => {
  it("interpolate, keep infinities and refuse emptiness", () => {
    expect(quantileSorted([10, 20, 30, 40, 50], 0.1)).toBe(14);
    expect(quantileSorted([1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], 0.75)).toBe(Number.POSITIVE_INFINITY);
    expect(() => quantileSorted([], 0.5)).toThrow(RangeError);
    expect(percentileInterval(Float64Array.from([3, 1, 2]), 0.5)).toEqual({ low: 1.5, high: 2.5 });
  });
});
