import { describe, expect, it } from "vitest";
import { levelLags } from "#lib/analyses/nation/diffusion/level-lags.ts";
import { type PlaceFirsts, pairLag } from "#lib/analyses/nation/diffusion/pair-lag.ts";
import type { PlaceHistory } from "#lib/analyses/nation/diffusion/place-histories.ts";
import { createRandom, meanDifference, meanInterval, meanWithError, studentRange } from "#lib/stats/index.ts";
import { areNeighbours } from "#lib/text/gazetteer/index.ts";

const YEARS = Array.from({ length: 25 }, (_, at) => 2001 + at);
const random = createRandom(23);
const uniform = () => random.nextUint32() / 2 ** 32;
const between = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));

/** A place that says a slogan from a year on, and speaks in nine years of ten. */
function history(level: string, from: number, speaks = 0.9): PlaceHistory {
  const years = YEARS.filter((year) => year === YEARS[0] || uniform() < speaks).map((year) => ({ year, said: year >= from, speech: null }));
  return { regionCode: null, region: level, level, years, first: years.findIndex(({ said }) => said) };
}

const places = (level: string, count: number, low: number, high: number) =>
  Array.from({ length: count }, () => history(level, between(low, high)));

describe("lags between levels", () => {
  it("finds a planted lag, and its 95 % intervals cover it about 95 times of 100", () => {
    let covered = 0;
    let sum = 0;
    const rounds = 400;
    for (let round = 0; round < rounds; round++) {
      const [lag] = levelLags([...places("province", 15, 2004, 2010), ...places("city", 30, 2007, 2013)]);
      sum += lag!.lag;
      if (lag!.low! <= 3 && lag!.high! >= 3) covered += 1;
    }
    expect(sum / rounds).toBeGreaterThan(2.9);
    expect(sum / rounds).toBeLessThan(3.1);
    expect(covered / rounds).toBeGreaterThan(0.925);
    expect(covered / rounds).toBeLessThan(0.98);
  });

  it("is below 0 where the lower level is ahead, and takes the centre as it is", () => {
    const [lag] = levelLags([history("central", 2015, 1), ...places("city", 20, 2006, 2008)]);
    expect(lag).toMatchObject({ fromLevel: "central", toLevel: "city", fromPlaces: 1, toPlaces: 20 });
    expect(lag!.high).toBeLessThan(-6);
  });

  it("has no interval for two single places and no row for one level", () => {
    expect(levelLags([history("central", 2005, 1), history("province", 2007, 1)])).toMatchObject([{ lag: 2, low: null, high: null }]);
    expect(levelLags(places("city", 5, 2004, 2010))).toEqual([]);
  });

  it("compares only years in which both are known", () => {
    const late = { ...history("city", 2012, 1) };
    const years = late.years.filter(({ year }) => year >= 2010);
    const city = { ...late, years, first: years.findIndex(({ said }) => said) };
    expect(levelLags([history("central", 2005, 1), city])).toMatchObject([{ lag: 2, comparedFrom: 2010, comparedTo: 2025 }]);
  });
});

/** A place whose slogans come `delay` years after they are coined, give or take two. */
function place(coined: readonly number[], delay: number): PlaceFirsts {
  return { years: YEARS, firsts: new Map(coined.map((year, slogan) => [slogan, Math.round(year + delay + between(-2, 2))])) };
}

describe("lags between neighbours", () => {
  it("finds a planted order: rank correlation at least 0.9", () => {
    const coined = Array.from({ length: 120 }, () => between(2006, 2014));
    const delays = Array.from({ length: 10 }, (_, at) => at * 0.4);
    const cities = delays.map((delay) => place(coined, delay));
    const means = cities.map((city) => cities.reduce((sum, other) => sum + (other === city ? 0 : pairLag(other, city)!.lag), 0));
    const rank = (list: readonly number[]) => list.map((value) => list.filter((other) => other < value).length);
    const squares = rank(means).reduce((sum, value, at) => sum + (value - at) ** 2, 0);
    expect(1 - (6 * squares) / (10 * 99)).toBeGreaterThanOrEqual(0.9);
  });

  it("covers the planted lag about 95 times of 100", () => {
    let covered = 0;
    for (let round = 0; round < 400; round++) {
      const coined = Array.from({ length: 30 }, () => between(2006, 2014));
      const { low, high } = pairLag(place(coined, 0), place(coined, 1))!;
      if (low <= 1 && high >= 1) covered += 1;
    }
    expect(covered / 400).toBeGreaterThan(0.925);
    expect(covered / 400).toBeLessThan(0.98);
  });

  it("leaves out what either had from the first year on, and has nothing to say of fewer than five", () => {
    const firsts = (list: [number, number][]): PlaceFirsts => ({ years: YEARS, firsts: new Map(list) });
    const one = firsts([
      [0, 2001],
      [1, 2005],
      [2, 2005],
      [3, 2005],
      [4, 2005],
      [5, 2010],
    ]);
    const other = firsts([
      [0, 2010],
      [1, 2006],
      [2, 2007],
      [3, 2006],
      [4, 2007],
    ]);
    expect(pairLag(one, other)).toMatchObject({ slogans: 5, earlier: 5, later: 0, leadShare: 1 });
    expect(pairLag(one, firsts([[1, 2006]]))?.slogans).toBe(5);
    expect(pairLag(firsts([[1, 2005]]), firsts([[1, 2006]]))).toBeNull();
  });
});

describe("two places that both spoke in two years only", () => {
  it("have no lag that their years have not made", () => {
    const place = (from: number): PlaceFirsts => ({
      years: [2020, 2021],
      firsts: new Map([0, 1, 2, 3, 4].map((slogan) => [slogan, from])),
    });
    expect(pairLag(place(2021), { years: [2020, 2021], firsts: new Map() })).toBeNull();
  });
});

describe("neighbours", () => {
  it("are provinces with a border, cities of one province, counties of one prefecture", () => {
    expect(areNeighbours("330000", "360000")).toBe(true);
    expect(areNeighbours("330000", "440000")).toBe(false);
    expect(areNeighbours("330100", "330300")).toBe(true);
    expect(areNeighbours("330100", "320500")).toBe(false);
    expect(areNeighbours("330102", "330106")).toBe(true);
    expect(areNeighbours("330100", "330000")).toBe(false);
    expect(areNeighbours("330100", "330100")).toBe(false);
  });
});

describe("intervals of means", () => {
  it("are Student's and Welch's", () => {
    expect(meanInterval([1, 2, 3])!.high).toBeCloseTo(4.4841, 4);
    expect(meanInterval([1])).toBeNull();
    // Tables of t: 3.1824 for 3 degrees of freedom, 2.1009 for 18.
    expect(studentRange(0.95, 3)).toBeCloseTo(3.1824, 4);
    const side = { variance: 0.5, freedom: 9 };
    expect(meanDifference({ mean: 5, ...side }, { mean: 3, ...side })!.low).toBeCloseTo(2 - 2.1009, 4);
    expect(meanDifference(meanWithError([1]), meanWithError([2]))).toBeNull();
  });

  it("are unknown where all values are equal, since no width would claim certainty", () => {
    expect(meanInterval([1, 1, 1])).toBeNull();
    expect(meanDifference(meanWithError([2, 2]), meanWithError([1, 1]))).toBeNull();
  });
});
