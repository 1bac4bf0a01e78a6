import { describe, expect, it } from "vitest";
import { cohesion, collocationLogLikelihood, logDice, movingAverageTypeTokenRatio, mtld, mutualInformation } from "#lib/stats/index.ts";

describe("collocation", () => {
  const pair = { countBoth: 30, countNode: 120, countCollocate: 80, size: 50_000, span: 10 };

  it("follows the definitions", () => {
    const expected = (120 * 80 * 10) / 50_000;
    expect(logDice(pair)).toBeCloseTo(14 + Math.log2(60 / 200), 12);
    expect(mutualInformation(pair)).toBeCloseTo(Math.log2(30 / expected), 12);
    expect(logDice({ countBoth: 5, countNode: 5, countCollocate: 5, size: 10 })).toBe(14);
  });

  it("prefers the node's neighbourhood above 0 and avoids it below", () => {
    expect(collocationLogLikelihood({ countBoth: 20, windowSize: 100, countCollocate: 40, size: 1000 })!).toBeGreaterThan(10);
    expect(collocationLogLikelihood({ countBoth: 0, windowSize: 100, countCollocate: 90, size: 1000 })!).toBeLessThan(-10);
    expect(() => collocationLogLikelihood({ countBoth: 5, windowSize: 100, countCollocate: 4, size: 1000 })).toThrow(RangeError);
  });

  it("never together is null, not 14", () => {
    const never = { countBoth: 0, countNode: 0, countCollocate: 0, size: 0 };
    for (const measure of [logDice, mutualInformation]) {
      expect(measure(never)).toBeNull();
      expect(() => measure({ ...pair, countBoth: -1 })).toThrow(RangeError);
      expect(() => measure({ ...pair, countNode: 60_000 })).toThrow(RangeError);
    }
  });
});

describe("discovery", () => {
  it("cohesion is that of the weakest seam", () => {
    expect(cohesion(10, [[10, 10]], 1000)).toBeCloseTo(Math.log2(100), 12);
    expect(
      cohesion(
        10,
        [
          [10, 10],
          [500, 20],
        ],
        1000,
      ),
    ).toBeCloseTo(0, 12);
    expect(cohesion(0, [[1, 1]], 10)).toBeNull();
    expect(cohesion(3, [], 10)).toBeNull();
    expect(() => cohesion(3, [[0, 4]], 10)).toThrow(RangeError);
  });
});

describe("diversity", () => {
  it("a moving window sees what a recount sees", () => {
    const tokens = Array.from({ length: 60 }, (_, i) => (i * i) % 17);
    const ratios = Array.from({ length: 51 }, (_, i) => new Set(tokens.slice(i, i + 10)).size / 10);
    expect(movingAverageTypeTokenRatio(tokens, { windowSize: 10 })).toBeCloseTo(ratios.reduce((a, b) => a + b, 0) / 51, 12);
    expect(movingAverageTypeTokenRatio(tokens, { windowSize: 61 })).toBeNull();
  });

  it("MTLD is higher for varied text, does not grow with length, and is null where nothing repeats", () => {
    const text = (types: number, length: number) => Array.from({ length }, (_, i) => (i * 7919) % types);
    expect(mtld(text(60, 600))!).toBeGreaterThan(mtld(text(20, 600))! * 2);
    expect(mtld(text(60, 6000))! / mtld(text(60, 600))!).toBeCloseTo(1, 1);
    expect(mtld(text(60, 60))).toBeNull();
    expect(mtld([])).toBeNull();
  });
});
