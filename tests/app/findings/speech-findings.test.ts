import { describe, expect, it } from "vitest";
import { listedFinding } from "../../../app/speeches/_parts/listed-finding.ts";
import { runFinding } from "../../../app/speeches/[id]/_parts/run-finding.ts";

describe("runFinding", () => {
  const sentences = (...themes: string[]) => themes.map((list, index) => ({ index, themes: [...list].map((id) => ({ id })) }));
  it("finds the longest run of one theme, also where sentences carry several", () => {
    expect(runFinding(sentences("a", "ab", "b", "b", "", "a"))).toEqual({ theme: "b", from: 1, to: 3 });
    expect(runFinding(sentences("a", "a", "", "b", "b"))).toEqual({ theme: "a", from: 0, to: 1 });
  });
  it("takes the first sentence where none stand in a row, and nothing without a theme", () => {
    expect(runFinding(sentences("", "a", "", "b"))).toEqual({ theme: "a", from: 1, to: 1 });
    expect(runFinding(sentences("", ""))).toBeNull();
  });
});

describe("listedFinding", () => {
  const speech = (year: number | null, chars: number) => ({ year, chars });
  it("says which years are covered and how many of them are missing", () => {
    const found = listedFinding([speech(2024, 10), speech(2020, 20), speech(2020, 5), speech(null, 1)]);
    expect(found).toEqual({ speeches: 4, chars: 36, from: 2020, to: 2024, years: 2, gaps: 3 });
    expect(listedFinding([speech(null, 1)])).toMatchObject({ from: null, to: null, years: 0, gaps: 0 });
    expect(listedFinding([speech(2020, 1)])).toMatchObject({ from: 2020, to: 2020, gaps: 0 });
    expect(listedFinding([])).toBeNull();
  });
});
