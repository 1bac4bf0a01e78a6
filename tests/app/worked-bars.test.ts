import { describe, expect, it } from "vitest";
import { getTranslate } from "#lib/i18n/index.ts";
import { workedDispersion, workedDivergence, workedIntervals, workedKeyness, workedRates } from "../../app/methods/_parts/worked-bars.ts";

const t = getTranslate("en");
const widths = ({ bars }: ReturnType<typeof workedRates>) => bars.map(({ low, high }) => (high ?? 0) - (low ?? 0));

describe("the worked figures of the methods page", () => {
  it("show what their titles say", () => {
    expect(workedRates(t).bars.map(({ value }) => value)).toEqual([3, 1]);
    const intervals = workedIntervals(t);
    expect(new Set(intervals.bars.map(({ value }) => value?.toFixed(6)))).toEqual(new Set(["3.000000"]));
    expect(widths(intervals)[0]).toBeGreaterThan(widths(intervals)[2]!);
    const keyness = workedKeyness(t);
    expect(widths(keyness)[0]).toBeGreaterThan(widths(keyness)[2]!);
    expect(workedDivergence(t).bars.map(({ value }) => (value ?? 0) > 0)).toEqual([true, false, true, true]);
    expect(workedDispersion(t).bars.map(({ value }) => value)).toEqual([0, expect.closeTo(0.3), 0.75]);
  });
});
