import { describe, expect, it } from "vitest";
import { formatCell, formatDate, formatInterval, formatNumber, formatTick } from "#lib/format/index.ts";

const column = (key: string, unit: string | null) => ({ key, label: key, unit });

describe("numbers", () => {
  it("group digits and never use 万", () => {
    expect(formatNumber(1234567, "count", "zh")).toBe("1,234,567");
    expect(formatNumber(0, "rate", "zh")).toBe("0.00");
    expect(formatNumber(0.01234, "rate", "en")).toBe("0.0123");
    expect(formatNumber(0.1256, "share", "en")).toBe("12.6%");
  });
  it("tell nothing to count from none found", () => {
    expect(formatNumber(null, "rate", "zh")).toBe("–");
    expect(formatNumber(0, "count", "zh")).toBe("0");
    expect(formatInterval(null, 2, "rate", "zh")).toBe("–");
  });
  it("give ticks the decimals that their step needs", () => {
    expect(formatTick(0.05, 0.05, "share", "en")).toBe("5%");
    expect(formatTick(0.005, 0.005, "share", "en")).toBe("0.5%");
    expect(formatTick(2.5, 0.5, "rate", "zh")).toBe("2.5");
    expect(formatTick(20, 10, "rate", "zh")).toBe("20");
  });
});

describe("cells", () => {
  it("leave a stated figure as it is stated", () => {
    expect(formatCell(10.3, column("lowest", null), "zh")).toBe("10.3");
    expect(formatCell(8, column("outcomeHighest", null), "en")).toBe("8");
    expect(formatCell(65000, column("highest", null), "zh")).toBe("65,000");
  });
  it("leave years and ids ungrouped", () => {
    expect(formatCell(2024, column("year", "year"), "zh")).toBe("2024");
    expect(formatCell(12345, column("speechId", null), "zh")).toBe("12345");
  });
  it("go by the column's unit", () => {
    expect(formatCell(3, column("perTenThousandChars", "perTenThousandChars"), "en")).toBe("3.00");
    expect(formatCell(18596, column("sentences", "sentences"), "en")).toBe("18,596");
    expect(formatCell(0.5, column("share", "share"), "en")).toBe("50.0%");
  });
  it("show missing values as a dash", () => {
    expect(formatCell(null, column("speaker", null), "zh")).toBe("–");
    expect(formatCell("", column("flags", null), "zh")).toBe("–");
  });
});

describe("dates", () => {
  it("keep the precision that is known", () => {
    expect(formatDate("2024-03-05", "zh")).toBe("2024年3月5日");
    expect(formatDate("2024-03-05", "en")).toBe("5 Mar 2024");
    expect(formatDate("2024-03", "en")).toBe("Mar 2024");
    expect(formatDate("2024", "zh")).toBe("2024年");
    expect(formatDate("not a date", "zh")).toBe("not a date");
  });
});
