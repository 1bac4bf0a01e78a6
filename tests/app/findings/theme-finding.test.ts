import { describe, expect, it } from "vitest";
import { themeFinding } from "../../../app/_ui/findings/theme-finding.ts";

const row = (theme: string, group: number, share: number | null, half = 0.02) => ({
  ...{ theme, group, share },
  low: share === null ? null : share - half,
  high: share === null ? null : share + half,
});

describe("themeFinding", () => {
  it("names the largest share, and only what is apart from the year before", () => {
    const rows = [
      row("a", 2023, 0.3),
      row("b", 2023, 0.1),
      row("c", 2023, 0.1),
      row("a", 2024, 0.2),
      row("b", 2024, 0.15),
      row("c", 2024, 0.12),
    ];
    expect(themeFinding(rows)).toEqual({ year: 2024, before: 2023, largest: { theme: "a", share: 0.2 }, up: ["b"], down: ["a"] });
  });

  it("goes past years without text, and says nothing of one year alone", () => {
    const rows = [row("a", 2021, 0.1), row("a", 2022, null), row("a", 2023, 0.1)];
    expect(themeFinding(rows)).toMatchObject({ year: 2023, before: 2021, up: [], down: [] });
    expect(themeFinding(rows.slice(0, 2))).toBeNull();
  });
});
