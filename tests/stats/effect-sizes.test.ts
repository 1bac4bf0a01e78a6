import { describe, expect, it } from "vitest";
import {
  bic,
  differenceIndex,
  type KeynessCounts,
  logOddsDirichlet,
  percentDifference,
  simpleMaths,
  specificity,
  swapSides,
} from "#lib/stats/index.ts";

const of = (countTarget: number, sizeTarget: number, countReference: number, sizeReference: number): KeynessCounts => ({
  countTarget,
  sizeTarget,
  countReference,
  sizeReference,
});

describe("published pairs", () => {
  it.each([
    [91, 29454, 36, 26387, 126.46, 8.073],
    [51, 29454, 70, 29268, -27.6, -7.857],
    [2, 16263, 1, 15432, 89.78, -10.074],
    [1, 29454, 10, 29394, -90.02, -2.416],
  ])("%i in %i against %i in %i", (f1, n1, f2, n2, percent, evidence) => {
    expect(percentDifference(of(f1, n1, f2, n2))).toBeCloseTo(percent, 2);
    expect(bic(of(f1, n1, f2, n2))).toBeCloseTo(evidence, 3);
  });

  it("a count of 0 in the reference is new, not a number", () => {
    expect(percentDifference(of(21, 25522, 0, 25719))).toBe("new");
    expect(bic(of(21, 25522, 0, 25719))).toBeCloseTo(18.438, 3);
  });
});

describe("specificity", () => {
  it("equals the published check", () => {
    const value = specificity(of(8, 60, 42, 940))!;
    expect(value).toBeCloseTo(2.1183, 4);
    expect(10 ** -value).toBeCloseTo(0.007615, 6);
  });

  /** Deals out by multiplying fractions instead of logarithms. */
  function hypergeometric(x: number, count: number, sizeTarget: number, sizeReference: number): number {
    let p = 1;
    for (let i = 0; i < x; i++) p *= ((count - i) / (i + 1)) * ((sizeTarget - i) / (sizeTarget + sizeReference - i));
    for (let i = 0; i < count - x; i++) p *= (sizeReference - i) / (sizeTarget + sizeReference - x - i);
    return p;
  }

  it("equals a sum of hypergeometric probabilities on both sides", () => {
    for (const [f1, f2] of [
      [0, 9],
      [1, 12],
      [5, 4],
      [9, 0],
      [7, 30],
    ] as const) {
      const [n1, n2, f] = [80, 160, f1 + f2];
      const more = f1 * n2 > f2 * n1;
      let tail = 0;
      for (let x = more ? f1 : 0; x <= (more ? f : f1); x++) tail += hypergeometric(x, f, n1, n2);
      expect(specificity(of(f1, n1, f2, n2))).toBeCloseTo((more ? -1 : 1) * Math.log10(tail), 9);
    }
  });

  it("reaches past the smallest double, and refuses fractions", () => {
    expect(specificity(of(3000, 1e6, 100, 1e6))!).toBeGreaterThan(400);
    expect(specificity(of(5, 10, 5, 10))).toBeLessThanOrEqual(0);
    expect(() => specificity(of(1.5, 10, 1, 10))).toThrow(RangeError);
  });
});

describe("effect sizes keep their promises", () => {
  const pairs = [of(3, 900, 11, 1200), of(40, 5000, 2, 70000), of(7, 100, 7, 100), of(0, 10, 4, 20)];
  it.each(pairs)("swapping sides flips signs: %o", (counts) => {
    const [here, there] = [
      logOddsDirichlet(counts, { prior: 0.01, priorTotal: 5 })!,
      logOddsDirichlet(swapSides(counts), { prior: 0.01, priorTotal: 5 })!,
    ];
    expect(there.delta).toBeCloseTo(-here.delta, 12);
    expect(there.z).toBeCloseTo(-here.z, 12);
    expect(differenceIndex(swapSides(counts))! + differenceIndex(counts)!).toBeCloseTo(0, 12);
    expect(simpleMaths(swapSides(counts))! * simpleMaths(counts)!).toBeCloseTo(1, 12);
  });

  it("equal rates give no finding", () => {
    const same = of(7, 100, 7, 100);
    expect([percentDifference(same), differenceIndex(same), simpleMaths(same)]).toEqual([0, 0, 1]);
    expect(logOddsDirichlet(same, { prior: 1, priorTotal: 9 })).toEqual({ delta: 0, z: 0 });
    expect(bic(same)!).toBeLessThan(0);
  });

  it("nothing to compare is null, a broken count a RangeError", () => {
    for (const measure of [percentDifference, differenceIndex, specificity, bic]) {
      expect(measure(of(0, 100, 0, 100))).toBeNull();
      expect(measure(of(0, 0, 3, 100))).toBeNull();
      expect(() => measure(of(-1, 10, 0, 10))).toThrow(RangeError);
      expect(() => measure(of(Number.NaN, 10, 0, 10))).toThrow(RangeError);
    }
    expect(simpleMaths(of(0, 0, 3, 100))).toBeNull();
    expect(logOddsDirichlet(of(0, 0, 3, 100), { prior: 1, priorTotal: 2 })).toBeNull();
    expect(() => logOddsDirichlet(of(1, 2, 1, 2), { prior: 1, priorTotal: 1 })).toThrow(RangeError);
    expect(() => simpleMaths(of(1, 2, 1, 2), { lambda: 0 })).toThrow(RangeError);
  });
});
