import { binomialDistribution, poissonDistribution } from "simple-statistics";
import { describe, expect, it } from "vitest";
import {
  betaQuantile,
  betaQuantileLogOdds,
  binomialDensity,
  chiSquareUpperTail,
  deviance,
  gammaQuantile,
  incompleteBeta,
  incompleteGamma,
  logGamma,
  normalCdf,
  normalQuantile,
  poissonDensity,
} from "#lib/stats/index.ts";

/** Reference values: 40-digit arithmetic (mpmath), rounded to a double. */
function expectRelative(actual: number, expected: number, tolerance = 1e-12): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

describe("log-gamma", () => {
  it.each([
    [1e-5, 11.512919692895826],
    [0.3, 1.0957979948180756],
    [0.9, 0.06637623973474295],
    [1.0001, -5.771334222047127e-5],
    [1.5, -0.12078223763524522],
    [1.9999, -4.227520877215346e-5],
    [2.2, 0.09694746679063887],
    [2.5, 0.2846828704729192],
    [5.5, 3.9578139676187165],
    [9.99, 12.779315214350193],
    [10, 12.80182748008147],
    [20, 39.339884187199495],
    [123.456, 469.6055471299295],
    [1e6, 12815504.56914761],
    [1e10, 220258509288.81058],
  ])("of %d", (x, expected) => expectRelative(logGamma(x), expected));

  it("adds up the logarithms of a factorial", () => {
    let sum = 0;
    for (let n = 1; n <= 3000; n++) {
      sum += Math.log(n);
      if (n > 2) expectRelative(logGamma(n + 1), sum);
    }
  });
});

describe("incomplete gamma and beta", () => {
  it.each([
    [0.5, 0.01, 0.11246291601828488, 0.8875370839817152],
    [0.5, 1.4, 0.9057356931587897, 0.09426430684121032],
    [0.5, 3, 0.9856941215645704, 0.01430587843542964],
    [0.5, 680, 1, 1.0341991197827857e-297],
    [3, 0.001, 1.6654171665278076e-10, 0.9999999998334583],
    [3, 20, 0.9999995444850495, 4.555149505589213e-7],
    [100, 60, 1.4815276326460468e-6, 0.9999985184723673],
    [100, 150, 0.9999940754596646, 5.924540335483916e-6],
    [1000, 900, 0.0005499022657117829, 0.9994500977342882],
    [1000, 1100, 0.99894067674607, 0.0010593232539299773],
  ])("gamma of shape %d at %d", (shape, x, lower, upper) => {
    expectRelative(incompleteGamma(shape, x).lower, lower);
    expectRelative(incompleteGamma(shape, x).upper, upper);
  });

  it.each([
    [0.1, 2, 3, 0.052300000000000006, 0.9477],
    [0.5, 0.5, 0.5, 0.5, 0.5],
    [0.01, 20, 300, 1.5394336446991147e-10, 0.9999999998460566],
    [0.2, 20, 300, 0.9999999999989533, 1.0466870951539252e-12],
    [0.03, 1, 40, 0.7042877126008672, 0.2957122873991328],
    [0.001, 50, 60, 3.2306766001524043e-119, 1],
    [0.9, 3, 2, 0.9477, 0.05229999999999998],
  ])("beta at %d of (%d, %d)", (x, a, b, lower, upper) => {
    expectRelative(incompleteBeta(x, a, b).lower, lower);
    expectRelative(incompleteBeta(x, a, b).upper, upper);
  });

  it("a Poisson sum is an incomplete gamma, a binomial sum an incomplete beta", () => {
    let sum = 0;
    for (let k = 0; k < 40; k++) {
      sum += poissonDensity(k, 12.5);
      expectRelative(incompleteGamma(k + 1, 12.5).upper, sum);
    }
    let binomialSum = 0;
    for (let k = 30; k > 0; k--) {
      binomialSum += binomialDensity(k, 30, 0.2, 0.8);
      expectRelative(incompleteBeta(0.2, k, 31 - k).lower, binomialSum);
    }
  });

  it("densities agree with simple-statistics", () => {
    poissonDistribution(4.2)!.forEach((p, k) => {
      expectRelative(poissonDensity(k, 4.2), p, 1e-9);
    });
    binomialDistribution(25, 0.3)!.forEach((p, k) => {
      expectRelative(binomialDensity(k, 25, 0.3, 0.7), p, 1e-9);
    });
  });
});

describe("normal and chi-square", () => {
  it.each([
    [-37, 5.725571222524577e-300],
    [-20, 2.7536241186062337e-89],
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-1, 0.15865525393145705],
    [-0.1, 0.460172162722971],
    [-0.001, 0.49960105778608893],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
  ])("cdf of %d", (z, expected) => expectRelative(normalCdf(z), expected));

  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [1e-6, -4.753424308822899],
    [0.025, -1.9599639845400543],
    [0.2, -0.8416212335729142],
    [0.25, -0.6744897501960817],
    [0.3, -0.5244005127080408],
    [0.4999, -0.00025066283008800747],
    [0.500001, 2.5066282747057052e-6],
  ])("quantile of %d", (p, expected) => expectRelative(normalQuantile(p), expected, p > 0.4 && p < 0.6 ? 1e-9 : 1e-12));

  it("the upper tail reaches far", () => {
    expectRelative(chiSquareUpperTail(1360, 1), 1.0341991197827857e-297);
    for (const [statistic, p] of [
      [3.8414588206941236, 0.05],
      [6.6348966010212145, 0.01],
      [10.827566170662733, 0.001],
      [15.136705226623606, 1e-4],
    ] as const) {
      expectRelative(chiSquareUpperTail(statistic, 1), p, 1e-11);
    }
    expectRelative(chiSquareUpperTail(9.2, 2), Math.exp(-4.6));
  });
});

describe("quantiles undo their tails", () => {
  const probabilities = [1e-12, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.9, 0.999];
  it.each([0.5, 1, 2, 7.5, 91, 4000])("gamma of shape %d", (shape) => {
    for (const p of probabilities) {
      expectRelative(incompleteGamma(shape, gammaQuantile(p, shape)).lower, p, 1e-10);
      expectRelative(incompleteGamma(shape, gammaQuantile(p, shape, "upper")).upper, p, 1e-10);
    }
  });

  it.each([
    [1, 1],
    [0.5, 3],
    [2, 1000],
    [210, 1641],
    [5000, 7000],
    [40, 1],
  ])("beta of (%d, %d)", (a, b) => {
    for (const p of probabilities) {
      for (const tail of ["lower", "upper"] as const) {
        const u = betaQuantileLogOdds(p, a, b, tail);
        expectRelative(incompleteBeta(1 / (1 + Math.exp(-u)), a, b, 1 / (1 + Math.exp(u)))[tail], p, 1e-10);
      }
      expect(betaQuantile(p, a, b)).toBeCloseTo(1 - betaQuantile(p, b, a, "upper"), 12);
    }
  });
});

describe("arguments", () => {
  it("out of range are a RangeError", () => {
    const broken = [
      () => logGamma(0),
      () => logGamma(Number.NaN),
      () => incompleteGamma(0, 1),
      () => incompleteGamma(1, -1),
      () => incompleteBeta(1.1, 1, 1),
      () => incompleteBeta(0.5, 0, 1),
      () => normalQuantile(0),
      () => normalQuantile(1),
      () => normalCdf(Number.NaN),
      () => gammaQuantile(0, 1),
      () => betaQuantile(1, 1, 1),
      () => chiSquareUpperTail(-1, 1),
      () => chiSquareUpperTail(1, 0),
    ];
    for (const call of broken) expect(call).toThrow(RangeError);
  });

  it("at the ends are exact", () => {
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBeta(0, 2, 3)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBeta(1, 2, 3)).toEqual({ lower: 1, upper: 0 });
    expect(normalQuantile(0.5)).toBe(0);
    expect(chiSquareUpperTail(0, 1)).toBe(1);
    expect([deviance(0, 3, -3), deviance(5, 5, 0)]).toEqual([3, 0]);
  });
});
