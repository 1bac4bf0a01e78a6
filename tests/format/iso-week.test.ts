import { describe, expect, it } from "vitest";
import { isoWeekOf, isoWeekRange } from "#lib/format/index.ts";

describe("weeks of ISO 8601", () => {
  // Of Python's date.isocalendar.
  it.each([
    [2026, 11, 29, "2026-W48"],
    [2026, 11, 30, "2026-W49"],
    [2027, 1, 3, "2026-W53"],
    [2027, 1, 4, "2027-W01"],
    [2024, 12, 30, "2025-W01"],
    [2023, 1, 1, "2022-W52"],
  ])("%i-%i-%i lies in its week", (year, month, day, week) => {
    const moment = new Date(year, month - 1, day, 12);
    expect(isoWeekOf(moment)).toBe(week);
    const { from, until } = isoWeekRange(week)!;
    expect(from <= moment && moment < until).toBe(true);
    expect([from.getDay(), until.getDay(), from.getHours(), until.getHours()]).toEqual([1, 1, 0, 0]);
  });

  it("knows no week that a year does not have", () => {
    expect([isoWeekRange("2025-W53"), isoWeekRange("2026-W00"), isoWeekRange("2026-48"), isoWeekRange("")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
