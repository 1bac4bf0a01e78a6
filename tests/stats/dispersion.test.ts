import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentRange, griesDp, griesDpMinimum, griesDpNorm, griesDpRescaled, type Part } from "#lib/stats/index.ts";

const partsOf = (counts: number[], sizes: number[]): Part[] => counts.map((count, i) => ({ count, size: sizes[i]! }));
const gries2008 = partsOf([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
const measures = { griesDp, griesDpNorm, griesDpRescaled };

const someParts = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 60 }), share: fc.integer({ min: 0, max: 100 }) }), { minLength: 2, maxLength: 12 })
  .map((list) => list.map(({ size, share }) => ({ size, count: Math.floor((size * share) / 100) })))
  .filter((parts) => parts.some(({ count }) => count > 0));

describe("Gries 2008", () => {
  it.each([
    ["DP", griesDp(gries2008), 0.18],
    ["DPnorm", griesDpNorm(gries2008), 0.2195],
  ])("%s", (_, actual, printed) => {
    const unit = 10 ** -(String(printed).split(".")[1] ?? "").length;
    expect(Math.abs(actual! - printed)).toBeLessThanOrEqual(0.501 * unit);
  });
});

describe("dispersion against other ways of computing it", () => {
  it("DP counts the occurrences that would have to move", () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const [f, n] = [parts.reduce((sum, p) => sum + p.count, 0), parts.reduce((sum, p) => sum + p.size, 0)];
        const tooMany = parts.reduce((sum, p) => sum + Math.max(0, p.count - (f * p.size) / n), 0);
        expect(griesDp(parts)).toBeCloseTo(tooMany / f, 9);
      }),
    );
  });

  it("the lowest DP is that of the best of all ways to deal out", () => {
    const ways = (count: number, places: number): number[][] =>
      places === 1
        ? [[count]]
        : Array.from({ length: count + 1 }, (_, i) => ways(count - i, places - 1).map((rest) => [i, ...rest])).flat();
    for (const sizes of [
      [9, 10, 31],
      [5, 5, 5, 5],
      [8, 20, 9, 40],
    ]) {
      for (const count of [1, 2, 3, 5]) {
        const best = Math.min(...ways(count, sizes.length).map((counts) => griesDp(partsOf(counts, sizes))!));
        expect(griesDpMinimum(count, sizes)).toBeCloseTo(best, 12);
      }
    }
  });
});

describe("dispersion keeps its promises", () => {
  it("an even spread and a single part are the ends of the scales", () => {
    const even = partsOf([2, 2, 2, 2], [50, 50, 50, 50]);
    expect(Object.values(measures).map((measure) => Number(measure(even)!.toFixed(12)))).toEqual([0, 0, 0]);
    const single = partsOf([0, 0, 8, 0], [50, 50, 50, 50]);
    expect(griesDpNorm(single)).toBeCloseTo(1, 12);
    expect(griesDpRescaled(single)).toBeCloseTo(1, 12);
  });

  it("stay in their ranges and do not care for the order of the parts", () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        for (const measure of Object.values(measures)) {
          const value = measure(parts);
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(-1e-12);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(measure([...parts].reverse())).toBeCloseTo(value, 9);
          expect(measure([...parts, { count: 0, size: 0 }])).toBeCloseTo(value, 12);
        }
      }),
    );
  });

  it("no occurrence is null, a broken part a RangeError", () => {
    for (const measure of Object.values(measures)) {
      expect(measure(partsOf([0, 0], [5, 5]))).toBeNull();
      expect(measure([])).toBeNull();
      expect(() => measure(partsOf([6, 0], [5, 5]))).toThrow(RangeError);
      expect(() => measure(partsOf([1, Number.NaN], [5, 5]))).toThrow(RangeError);
    }
    expect(documentRange([])).toEqual({ hit: 0, parts: 0, share: null });
  });
});
