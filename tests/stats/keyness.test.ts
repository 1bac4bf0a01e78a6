import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type KeynessCounts,
  logLikelihood,
  logLikelihoodP,
  logRatio,
  logRatioConservative,
  logRatioInterval,
  swapSides,
} from "#lib/stats/index.ts";

const fixture = JSON.parse(readFileSync(new URL("../fixtures/keyness-vectors.json", import.meta.url), "utf8")) as {
  sizeTarget: number;
  sizeReference: number;
  familySize: number;
  rows: [number, number, number, number, number][];
};

const of = (countTarget: number, sizeTarget: number, countReference: number, sizeReference: number): KeynessCounts => ({
  countTarget,
  sizeTarget,
  countReference,
  sizeReference,
});

/** Any two texts of up to a million characters, with counts that fit. */
const keynessCounts = fc
  .record({
    sizeTarget: fc.integer({ min: 1, max: 1e6 }),
    sizeReference: fc.integer({ min: 1, max: 1e6 }),
    a: fc.integer({ min: 0, max: 1000 }),
    b: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ sizeTarget, sizeReference, a, b }) =>
    of(Math.floor((a / 1000) ** 4 * sizeTarget), sizeTarget, Math.floor((b / 1000) ** 4 * sizeReference), sizeReference),
  );

describe("keyness against published figures", () => {
  it.each(fixture.rows)("%i and %i occurrences", (countTarget, countReference, g2, ratio, conservative) => {
    const counts = of(countTarget, fixture.sizeTarget, countReference, fixture.sizeReference);
    expect(Math.abs(logLikelihood(counts)! - g2)).toBeLessThan(1e-9);
    expect(Math.abs(logRatio(counts)! - ratio)).toBeLessThan(1e-9);
    expect(Math.abs(logRatioConservative(counts, { familySize: fixture.familySize })! - conservative)).toBeLessThan(1e-9);
  });

  it.each([
    [91, 29454, 36, 26387, 19.0032, 1.1672, 0.6077, 1.7784, 0.6077],
    [51, 29454, 70, 29268, -3.1238, -0.4622, -1.0159, 0.0752, 0],
    [21, 25522, 0, 25719, 29.2826, 5.4374, 2.3917, Number.POSITIVE_INFINITY, 2.3917],
    [2, 16263, 1, 15432, 0.2894, 0.6613, -3.3394, 6.8069, 0],
    [1, 29454, 10, 29394, -8.567, -2.8103, -8.7644, -0.5115, -0.5115],
  ])("%i in %i characters against %i in %i", (f1, n1, f2, n2, g2, ratio, low, high, conservative) => {
    const counts = of(f1, n1, f2, n2);
    expect(logLikelihood(counts)).toBeCloseTo(g2, 4);
    expect(logRatio(counts)).toBeCloseTo(ratio, 4);
    expect(logRatioInterval(counts)!.low).toBeCloseTo(low, 4);
    expect(logRatioInterval(counts)!.high).toBeCloseTo(high, 4);
    expect(logRatioConservative(counts)).toBeCloseTo(conservative, 4);
  });
});

describe("keyness against another way of computing it", () => {
  it("G² equals the mutual information of item and side, in nats, times 2N", () => {
    fc.assert(
      fc.property(keynessCounts, (counts) => {
        fc.pre(counts.countTarget + counts.countReference > 0);
        const cells = [
          counts.countTarget,
          counts.countReference,
          counts.sizeTarget - counts.countTarget,
          counts.sizeReference - counts.countReference,
        ];
        const entropy = (parts: number[]) => {
          const total = parts.reduce((a, b) => a + b, 0);
          return -parts.reduce((sum, part) => (part === 0 ? sum : sum + (part / total) * Math.log(part / total)), 0);
        };
        const size = counts.sizeTarget + counts.sizeReference;
        const information =
          entropy([cells[0]! + cells[1]!, cells[2]! + cells[3]!]) + entropy([counts.sizeTarget, counts.sizeReference]) - entropy(cells);
        // The oracle subtracts entropies, so that its own rounding grows with N.
        expect(Math.abs(Math.abs(logLikelihood(counts)!) - 2 * size * information)).toBeLessThan(1e-9 + 1e-14 * size);
      }),
    );
  });

  it("the interval's bounds leave alpha/2 of a binomial sum on their outer sides", () => {
    const choose = (n: number, k: number) => Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
    const atLeast = (k: number, n: number, p: number) =>
      Array.from({ length: n - k + 1 }, (_, i) => choose(n, k + i) * p ** (k + i) * (1 - p) ** (n - k - i)).reduce((a, b) => a + b, 0);
    for (const [f1, f2] of [
      [1, 0],
      [3, 2],
      [7, 11],
      [20, 4],
    ] as const) {
      const { low, high } = logRatioInterval(of(f1, 500, f2, 800), { alpha: 0.1 })!;
      const share = (logOdds: number) => (2 ** logOdds * 500) / (2 ** logOdds * 500 + 800);
      expect(atLeast(f1, f1 + f2, share(low))).toBeCloseTo(0.05, 11);
      if (f2 > 0) expect(1 - atLeast(f1 + 1, f1 + f2, share(high))).toBeCloseTo(0.05, 11);
    }
  });
});

describe("keyness keeps its promises", () => {
  it("swapping target and reference flips every sign", () => {
    fc.assert(
      fc.property(keynessCounts, (counts) => {
        fc.pre(counts.countTarget + counts.countReference > 0);
        const swapped = swapSides(counts);
        expect(logLikelihood(swapped)! + logLikelihood(counts)!).toBeCloseTo(0, 9);
        expect(logRatio(swapped)! + logRatio(counts)!).toBeCloseTo(0, 12);
        expect(logRatioConservative(swapped)! + logRatioConservative(counts)!).toBeCloseTo(0, 9);
      }),
    );
  });

  it("identical groups give no finding", () => {
    fc.assert(
      fc.property(keynessCounts, ({ countTarget, sizeTarget }) => {
        fc.pre(countTarget > 0);
        const same = of(countTarget, sizeTarget, countTarget, sizeTarget);
        expect([logLikelihood(same), logLikelihoodP(same), logRatio(same), logRatioConservative(same)]).toEqual([0, 1, 0, 0]);
      }),
    );
  });

  it("more occurrences in the target never lower a figure, and a larger family never widens a finding", () => {
    for (let f = 0; f < 60; f++) {
      const here = of(f, 9000, 20, 11000);
      const more = of(f + 1, 9000, 20, 11000);
      expect(logLikelihood(more)!).toBeGreaterThan(logLikelihood(here)!);
      expect(logRatio(more)!).toBeGreaterThan(logRatio(here)!);
      expect(logRatioConservative(more)!).toBeGreaterThanOrEqual(logRatioConservative(here)!);
      expect(Math.abs(logRatioConservative(here, { familySize: 500 })!)).toBeLessThanOrEqual(Math.abs(logRatioConservative(here)!));
    }
  });

  it("the conservative ratio lies between 0 and the interval's middle, with an interval around the plain ratio", () => {
    fc.assert(
      fc.property(keynessCounts, (counts) => {
        fc.pre(counts.countTarget > 0 && counts.countReference > 0);
        const { low, high } = logRatioInterval(counts)!;
        const plain = Math.log2(counts.countTarget / counts.sizeTarget) - Math.log2(counts.countReference / counts.sizeReference);
        expect(low).toBeLessThanOrEqual(plain);
        expect(high).toBeGreaterThanOrEqual(plain);
        expect(logRatioConservative(counts)! * plain).toBeGreaterThanOrEqual(0);
        expect(logRatioConservative(counts)).toBe(low > 0 ? low : Math.min(high, 0));
      }),
    );
  });

  it("nothing to compare is null, a broken count a RangeError", () => {
    for (const measure of [logLikelihood, logLikelihoodP, logRatio, logRatioConservative, logRatioInterval]) {
      expect(measure(of(0, 100, 0, 100))).toBeNull();
      expect(measure(of(0, 0, 3, 100))).toBeNull();
      for (const bad of [of(-1, 10, 0, 10), of(Number.NaN, 10, 1, 10), of(11, 10, 1, 10), of(1, 10, 1, Number.POSITIVE_INFINITY)]) {
        expect(() => measure(bad)).toThrow(RangeError);
      }
    }
    expect(() => logRatioInterval(of(1, 10, 1, 10), { alpha: 0 })).toThrow(RangeError);
    expect(() => logRatioInterval(of(1, 10, 1, 10), { familySize: 0 })).toThrow(RangeError);
  });
});
