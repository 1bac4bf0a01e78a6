import { describe, expect, it } from "vitest";
import { compareAnswer } from "#lib/export/index.ts";

const COLUMNS = [
  { key: "phrase", unit: null },
  { key: "group", unit: null },
  { key: "speechId", unit: "" },
  { key: "count", unit: "occurrences" },
  { key: "rate", unit: "perTenThousand" },
];
const row = (phrase: string, group: number, speechId: number, count: number, rate: number | null) => ({
  phrase,
  group,
  speechId,
  count,
  rate,
});

describe("compareAnswer", () => {
  const then = [row("堤", 2020, 1, 3, 0.1 + 0.2), row("堤", 2021, 2, 0, null)];

  it("counts figures, and takes no id and no group for one", () => {
    const now = [row("堤", 2021, 9, 0, null), row("堤", 2020, 8, 3, 0.30000000000000004)];
    expect(compareAnswer(COLUMNS, then, now)).toEqual({ figures: 4, equal: 4, differences: [] });
  });

  it("names what differs in the last digit, is missing, or is new", () => {
    const now = [row("堤", 2020, 1, 3, 0.3), row("闸", 2021, 2, 1, 1)];
    expect(compareAnswer(COLUMNS, then, now)).toEqual({
      figures: 4,
      equal: 1,
      differences: ["FIGURE_DIFFERS 堤 · 2020 · rate: 0.30000000000000004 -> 0.3", "ROW_MISSING 堤 · 2021", "ROW_ADDED 闸 · 2021"],
    });
  });
});
