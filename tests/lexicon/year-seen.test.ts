import { describe, expect, it } from "vitest";
import { isYearSeen } from "#lib/lexicon/year-seen.ts";

describe("years that were seen", () => {
  it("are those with a text at hand or an address as source", () => {
    expect(isYearSeen({ introduced: 1999, source: "见于1999年政府工作报告" })).toBe(true);
    expect(isYearSeen({ introduced: 2013, source: "https://example.org/report" })).toBe(true);
    expect(isYearSeen({ introduced: 2013, source: "讲话，2013年" })).toBe(false);
    expect(isYearSeen({ introduced: 2013, source: "" })).toBe(false);
    expect(isYearSeen({ introduced: null, source: "https://example.org/report" })).toBe(false);
  });
});
