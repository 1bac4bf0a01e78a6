import { describe, expect, it } from "vitest";
import { heatFinding } from "../../../app/_ui/findings/heat-finding.ts";
import { panelFinding } from "../../../app/_ui/findings/panel-finding.ts";
import { positionsFinding } from "../../../app/_ui/findings/positions-finding.ts";
import { rankFinding } from "../../../app/_ui/findings/rank-finding.ts";

const row = (label: string, value: number | null, low: number | null = value, high: number | null = value) => ({ label, value, low, high });

describe("rankFinding", () => {
  it("calls the first apart, in doubt against some, or level with all", () => {
    expect(rankFinding([row("b", 2, 1, 3), row("a", 9, 5, 14)])).toMatchObject({ first: { label: "a" }, tied: 0, verdict: "apart" });
    const some = rankFinding([row("a", 9, 5, 14), row("b", 6, 3, 8), row("c", 1, 0, 2)]);
    expect(some).toMatchObject({ next: { label: "b" }, tied: 1, verdict: "chance" });
    expect(rankFinding([row("a", 9, 1, 20), row("b", 6, 3, 8), row("c", 1, 0, 2)])?.verdict).toBe("level");
  });
  it("gives no verdict without intervals, and says nothing of one thing or of nothing said", () => {
    expect(rankFinding([row("a", 9, null, null), row("b", 6, 3, 8)])).toMatchObject({ tied: null, verdict: "untested" });
    expect(rankFinding([row("a", 9), row("b", null)])).toBeNull();
    expect(rankFinding([row("a", 0), row("b", 0)])).toBeNull();
  });
});

describe("heatFinding", () => {
  it("ranks what the newest year with text says", () => {
    const cell = (slogan: string, year: number, share: number | null) => ({ slogan, year, share, low: share, high: share });
    const rows = [cell("a", 2020, 0.9), cell("a", 2021, 0.1), cell("b", 2021, 0.3), cell("c", 2021, 0), cell("a", 2022, null)];
    expect(heatFinding(rows)).toMatchObject({ year: 2021, rank: { first: { slogan: "b" }, next: { slogan: "a" }, verdict: "apart" } });
    expect(heatFinding(rows.slice(0, 1))).toBeNull();
    expect(heatFinding([])).toBeNull();
  });
});

describe("panelFinding", () => {
  it("counts the cells with text, those that say it, and names the highest", () => {
    const cell = (region: string, count: number | null) => {
      const rate = count === null ? null : count * 2;
      return { phrase: "x", year: 2020, region, count, perTenThousandChars: rate, low: rate, high: rate };
    };
    const found = panelFinding([cell("甲", 4), cell("乙", 0), cell("丙", null)]);
    expect(found).toMatchObject({ spoken: 2, said: 1, rank: { first: { label: "甲 2020" } } });
    expect(panelFinding([cell("丙", null)])).toBeNull();
  });
});

describe("positionsFinding", () => {
  it("tells a place of its own from a chance one", () => {
    const tenth = (theme: string, at: number, share: number, half: number) => ({
      theme,
      tenth: at,
      share,
      low: share - half,
      high: share + half,
    });
    const rows = [tenth("a", 1, 0.5, 0.1), tenth("a", 2, 0.1, 0.1), tenth("b", 1, 0.2, 0.2), tenth("b", 2, 0.3, 0.2)];
    expect(positionsFinding(rows)).toEqual([
      { theme: "a", tenth: 1, share: 0.5, isPlaced: true },
      { theme: "b", tenth: 2, share: 0.3, isPlaced: false },
    ]);
    expect(positionsFinding([])).toEqual([]);
  });
});
