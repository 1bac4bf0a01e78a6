import { describe, expect, it } from "vitest";
import { yearFinding } from "../../../app/_ui/findings/year-finding.ts";

const year = (group: number, count: number, rate: number | null, low = rate, high = rate) => ({
  group,
  count,
  perTenThousandChars: rate,
  low,
  high,
});

describe("yearFinding", () => {
  it("names the first year, the peak, and a fall beyond chance", () => {
    const rows = [year(2022, 1, 1, 0, 3), year(2020, 0, 0, 0, 1), year(2021, 9, 6, 4, 9), year(2023, 1, 0.5, 0, 2)];
    expect(yearFinding(rows)).toMatchObject({ first: 2021, isFromStart: false, peak: 2021, peakRate: 6, last: 2023, since: "lower" });
  });

  it("calls a difference chance where the intervals meet, and silence only where they do not", () => {
    expect(yearFinding([year(2020, 2, 2, 1, 4), year(2021, 1, 1, 0, 2)])?.since).toBe("within-chance");
    expect(yearFinding([year(2020, 2, 2, 1, 4), year(2021, 0, 0, 0, 2)])?.since).toBe("within-chance");
    expect(yearFinding([year(2020, 9, 9, 5, 14), year(2021, 0, 0, 0, 2)])?.since).toBe("silent");
    expect(yearFinding([year(2020, 1, 1, 0, 2), year(2021, 9, 9, 5, 14)])?.since).toBe("peak-is-last");
  });

  it("knows no beginning in the first year with text, and says nothing of one year or of what nobody says", () => {
    expect(yearFinding([year(2019, 0, null), year(2020, 1, 1), year(2021, 1, 1)])?.isFromStart).toBe(true);
    expect(yearFinding([year(2020, 1, 1)])).toBeNull();
    expect(yearFinding([year(2020, 0, 0), year(2021, 0, 0)])).toBeNull();
  });
});
