import fc from "fast-check";
import { medianSorted } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, changePoints, createRandom, HEAT_TIERS, heatBands, mannKendall, theilSenSlope } from "#lib/stats/index.ts";

const years = [2010, 2011, 2012, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2022, 2023];
const rates = [3.1, 2, 4.4, 4.4, 5, 4.1, 6.2, 5.9, 7.7, 6, 8.1, 7.2];

describe("trend", () => {
  it("equals SciPy on a series with a tie and gaps", () => {
    const trend = mannKendall(rates)!;
    expect(trend.s).toBe(47);
    expect(trend.tau).toBeCloseTo(0.7175781594491396, 12);
    expect(trend.z).toBeCloseTo(3.1617796244679655, 10);
    expect(trend.p).toBeCloseTo(0.0015680818590886327, 12);
    const slope = theilSenSlope(years.map((x, i) => ({ x, y: rates[i]! })))!;
    expect(slope.slope).toBeCloseTo(0.39, 10);
    expect(slope.low).toBeCloseTo(0.2545454545454545, 10);
    expect(slope.high).toBeCloseTo(0.5571428571428572, 10);
  });

  it("reversing time flips the sign, and any steady stretching keeps S", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 25 }), (values) => {
        const here = mannKendall(values)!;
        expect(mannKendall([...values].reverse())!.s + here.s).toBe(0);
        expect(mannKendall(values.map((x) => x ** 3 + 2))!.s).toBe(here.s);
        expect(mannKendall([...values].reverse())!.p).toBeCloseTo(here.p, 12);
      }),
    );
    expect(mannKendall([2, 2, 2, 2])).toEqual({ s: 0, tau: null, z: 0, p: 1 });
    expect(mannKendall([1, 2])).toBeNull();
    expect(() => mannKendall([1, Number.NaN, 2])).toThrow(RangeError);
  });

  it("the slope is the median of all pairs", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 15 }), (values) => {
        const slopes = values.flatMap((a, i) => values.slice(i + 1).map((b, k) => (b - a) / (k + 1))).sort((a, b) => a - b);
        const { slope, low, high } = theilSenSlope(values.map((y, x) => ({ x, y })))!;
        expect(slope).toBeCloseTo(medianSorted(slopes), 10);
        expect(low).toBeLessThanOrEqual(slope + 1e-12);
        expect(high).toBeGreaterThanOrEqual(slope - 1e-12);
      }),
    );
    expect(theilSenSlope([{ x: 1, y: 2 }])).toBeNull();
    expect(
      theilSenSlope([
        { x: 1, y: 2 },
        { x: 1, y: 3 },
      ]),
    ).toBeNull();
  });
});

describe("jumps", () => {
  const noise = (length: number, seed: number) =>
    ((random) => Array.from({ length }, () => random.nextIndex(1000) / 1000))(createRandom(seed));

  it("are found where they are", () => {
    const series = [...noise(12, 1), ...noise(10, 2).map((x) => x + 3), ...noise(12, 3).map((x) => x - 2)];
    expect(changePoints(series).map(({ index }) => index)).toEqual([12, 22]);
    const [first] = changePoints(series);
    expect(first!.meanAfter - first!.meanBefore).toBeCloseTo(3, 0);
  });

  it("are rare in noise, and a constant series has none", () => {
    const found = Array.from({ length: 100 }, (_, i) => changePoints(noise(20, 50 + i), { permutations: 199 }).length > 0).filter(
      Boolean,
    ).length;
    expect(found).toBeLessThanOrEqual(11);
    expect(changePoints(Array.from({ length: 12 }, () => 0.1))).toEqual([]);
    expect(changePoints([1, 9])).toEqual([]);
  });
});

describe("many tests", () => {
  it("Benjamini-Hochberg equals SciPy on the 25 p-values of McDonald's handbook", () => {
    const p = [
      0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34, 0.341, 0.384, 0.569, 0.594,
      0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
    ];
    const q = benjaminiHochberg(p);
    [0.025, 0.1, 0.21, 0.21, 0.21, 0.25, 0.264286, 0.491071].forEach((expected, i) => {
      expect(q[i]).toBeCloseTo(expected, 6);
    });
    expect(q.slice(-4)).toEqual([0.986, 0.986, 0.986, 0.986]);
  });

  it("agrees with its definition as a rule that rejects", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 15 }), (thousandths) => {
        const p = thousandths.map((x) => x / 1000);
        const sorted = [...p].sort((a, b) => a - b);
        const m = p.length;
        const alpha = 0.0503;
        const lastBelow = sorted.findLastIndex((x, i) => x <= ((i + 1) / m) * alpha);
        expect(benjaminiHochberg(p).filter((x) => x <= alpha).length).toBe(lastBelow + 1);
        p.forEach((x, i) => {
          expect(benjaminiHochberg(p)[i]!).toBeGreaterThanOrEqual(x - 1e-12);
        });
      }),
    );
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
  });
});

describe("heat", () => {
  it("grows with the share and calibrates on the archive", () => {
    const shares = Array.from({ length: 200 }, (_, i) => (i + 1) / 400);
    const bands = heatBands([...shares, 0, 0, 0], { unitCount: 100 })!;
    const tiers = shares.map((share) => HEAT_TIERS.indexOf(bands.tierOf(share)!));
    expect(tiers).toEqual([...tiers].sort((a, b) => a - b));
    expect(HEAT_TIERS.map((_, tier) => tiers.filter((t) => t === tier).length)).toEqual([100, 50, 30, 14, 4, 2]);
    expect(bands.tierOf(0)).toBeNull();
    expect(bands.thresholds).toHaveLength(5);
  });

  it("is refused for few speeches and for no use at all", () => {
    expect(heatBands([0.5], { unitCount: 29 })).toBeNull();
    expect(heatBands([0, 0], { unitCount: 90 })).toBeNull();
    expect(() => heatBands([1.5], { unitCount: 90 })).toThrow(RangeError);
  });
});
