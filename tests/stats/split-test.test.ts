import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitTest } from "#lib/stats/index.ts";

/** Binomial sums, term by term. */
function tails(count: number, total: number, share: number) {
  let term = (1 - share) ** total;
  let few = 0;
  let many = 0;
  for (let k = 0; k <= total; k++) {
    if (k <= count) few += term;
    if (k >= count) many += term;
    term *= ((total - k) / (k + 1)) * (share / (1 - share));
  }
  return { few, many };
}

describe("splitTest", () => {
  it("is the binomial tail, both ways", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (a, b, share) => {
          const expected = tails(a, a + b, share);
          const got = splitTest(a, a + b, share);
          expect(got.few).toBeCloseTo(expected.few, 9);
          expect(got.many).toBeCloseTo(expected.many, 9);
        },
      ),
    );
  });

  it("weighs clustered occurrences less", () => {
    expect(splitTest(10, 10, 0.1, 5).many).toBeCloseTo(splitTest(2, 2, 0.1).many, 12);
    expect(splitTest(0, 0, 0.3)).toEqual({ few: 1, many: 1 });
  });

  it("refuses what cannot be", () => {
    expect(() => splitTest(3, 2, 0.5)).toThrow(RangeError);
    expect(() => splitTest(1, 2, 1.5)).toThrow(RangeError);
    expect(() => splitTest(1, 2, 0.5, 0)).toThrow(RangeError);
  });
});
