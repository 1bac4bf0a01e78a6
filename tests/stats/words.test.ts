import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  branchingEntropy,
  cohesion,
  collocationLogLikelihood,
  cValue,
  deltaP,
  hdd,
  logDice,
  minimumSensitivity,
  movingAverageTypeTokenRatio,
  mtld,
  mutualInformation,
  normalisedEntropy,
  shannonEntropy,
  thetaPosition,
  tScore,
} from "#lib/stats/index.ts";

describe("collocation", () => {
  const pair = { countBoth: 30, countNode: 120, countCollocate: 80, size: 50_000, span: 10 };

  it("follows the definitions", () => {
    const expected = (120 * 80 * 10) / 50_000;
    expect(logDice(pair)).toBeCloseTo(14 + Math.log2(60 / 200), 12);
    expect(mutualInformation(pair)).toBeCloseTo(Math.log2(30 / expected), 12);
    expect(tScore(pair)).toBeCloseTo((30 - expected) / Math.sqrt(30), 12);
    expect(minimumSensitivity(pair)).toBeCloseTo(30 / 120, 12);
    expect(logDice({ countBoth: 5, countNode: 5, countCollocate: 5, size: 10 })).toBe(14);
  });

  it("ΔP of Gries 2013, and swapping the words swaps the directions", () => {
    const table = { both: 5610, firstOnly: 168938, secondOnly: 2257, neither: 10233063 };
    const { secondGivenFirst, firstGivenSecond } = deltaP(table);
    expect(secondGivenFirst).toBeCloseTo(0.032, 3);
    expect(firstGivenSecond).toBeCloseTo(0.697, 3);
    expect(deltaP({ ...table, firstOnly: 2257, secondOnly: 168938 })).toEqual({
      secondGivenFirst: firstGivenSecond,
      firstGivenSecond: secondGivenFirst,
    });
    expect(deltaP({ both: 0, firstOnly: 0, secondOnly: 1, neither: 1 })).toEqual({ secondGivenFirst: null, firstGivenSecond: 0 });
  });

  it("prefers the node's neighbourhood above 0 and avoids it below", () => {
    expect(collocationLogLikelihood({ countBoth: 20, windowSize: 100, countCollocate: 40, size: 1000 })!).toBeGreaterThan(10);
    expect(collocationLogLikelihood({ countBoth: 0, windowSize: 100, countCollocate: 90, size: 1000 })!).toBeLessThan(-10);
    expect(() => collocationLogLikelihood({ countBoth: 5, windowSize: 100, countCollocate: 4, size: 1000 })).toThrow(RangeError);
  });

  it("never together is null, not 14", () => {
    const never = { countBoth: 0, countNode: 0, countCollocate: 0, size: 0 };
    for (const measure of [logDice, mutualInformation, tScore, minimumSensitivity]) {
      expect(measure(never)).toBeNull();
      expect(() => measure({ ...pair, countBoth: -1 })).toThrow(RangeError);
      expect(() => measure({ ...pair, countNode: 60_000 })).toThrow(RangeError);
    }
  });
});

describe("discovery", () => {
  it("branching entropies of the known example 葡萄", () => {
    expect(branchingEntropy([1, 1])).toBeCloseTo(Math.LN2, 12);
    expect(branchingEntropy([2, 1, 1])).toBeCloseTo(1.04, 2);
    expect(branchingEntropy([9])).toBe(0);
    expect(branchingEntropy([])).toBeNull();
  });

  it("C-value of the paper's example", () => {
    expect(cValue({ count: 984, length: 3, nestedCount: 26, nestedIn: 5 })).toBeCloseTo(1551.36, 2);
    expect(cValue({ count: 10, length: 4, nestedCount: 0, nestedIn: 0 })).toBe(20);
    expect(cValue({ count: 10, length: 3, nestedCount: 10, nestedIn: 1 }, { offset: 1 })).toBe(0);
    expect(() => cValue({ count: 10, length: 3, nestedCount: 4, nestedIn: 0 })).toThrow(RangeError);
  });

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
  it("entropy is highest for an even spread", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 12 }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        expect(normalisedEntropy(counts)!).toBeGreaterThanOrEqual(0);
        expect(normalisedEntropy(counts)!).toBeLessThanOrEqual(1 + 1e-12);
        expect(shannonEntropy(counts)! * Math.LN2).toBeCloseTo(shannonEntropy(counts, { base: Math.E })!, 10);
      }),
    );
    expect(shannonEntropy([1, 1, 1, 1, 1, 1, 1, 1])).toBeCloseTo(3, 12);
    expect(shannonEntropy([0, 0])).toBeNull();
    expect(normalisedEntropy([4])).toBeNull();
    expect(() => shannonEntropy([1], { base: 1 })).toThrow(RangeError);
  });

  it("HD-D is the mean over all samples", () => {
    const tokens = ["a", "a", "a", "b", "b", "c", "d"];
    const samples: number[] = [];
    for (let i = 0; i < 7; i++)
      for (let j = i + 1; j < 7; j++) for (let k = j + 1; k < 7; k++) samples.push(new Set([tokens[i], tokens[j], tokens[k]]).size / 3);
    expect(hdd([3, 2, 1, 1], { sampleSize: 3 })).toBeCloseTo(samples.reduce((a, b) => a + b, 0) / samples.length, 12);
    expect(hdd([20, 21])).toBeNull();
  });

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

  it("θ flips with its themes", () => {
    expect(thetaPosition(7, 2)).toBeCloseTo(Math.log(7.5 / 2.5), 12);
    expect(thetaPosition(2, 7)).toBeCloseTo(-thetaPosition(7, 2), 12);
    expect(thetaPosition(0, 0)).toBe(0);
    expect(() => thetaPosition(-1, 2)).toThrow(RangeError);
  });
});
