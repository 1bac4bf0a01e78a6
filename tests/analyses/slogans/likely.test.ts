import { describe, expect, it } from "vitest";
import { isLikely } from "#lib/analyses/slogans/discovery/score.ts";

describe("isLikely", () => {
  it("asks more of older texts, and of undated ones as of those", () => {
    expect([1959, 2019, null].map((year) => isLikely(0.5, year))).toEqual([false, true, false]);
    expect([1959, 2019, null].map((year) => isLikely(1.5, year))).toEqual([true, true, true]);
    expect([1959, 2019, null].map((year) => isLikely(-0.5, year))).toEqual([false, false, false]);
  });
});
