import { describe, expect, it } from "vitest";
import { idsOfRuns, runsOf } from "../../app/_ui/library/id-runs.ts";

describe("runs of ids", () => {
  it.each([
    [[], ""],
    [[5], "5"],
    [[3, 1, 2, 7], "1-3,7"],
    [[9, 9, 11], "9,11"],
  ])("%j is written %s", (ids, text) => {
    expect(runsOf(ids)).toBe(text);
  });

  it("are read as they were written", () => {
    const ids = Array.from({ length: 500 }, (_, at) => at * 3 + (at % 5)).map((id) => id + 1);
    expect(idsOfRuns(runsOf(ids))).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  it.each(["", "x", "1-", "3-1", "1,,2", "-4", "1.5", "1-99999999999", "2147483648"])("are not read from %j", (text) => {
    expect(idsOfRuns(text)).toBeNull();
  });

  it("of six thousand speeches in a row take a few characters", () => {
    expect(runsOf(Array.from({ length: 6000 }, (_, at) => at + 1)).length).toBeLessThan(10);
  });
});
