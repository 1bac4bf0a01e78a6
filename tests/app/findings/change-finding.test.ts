import { describe, expect, it } from "vitest";
import { changeFinding } from "../../../app/_ui/findings/change-finding.ts";
import { companyFinding } from "../../../app/_ui/findings/company-finding.ts";
import { movedThemesFinding } from "../../../app/_ui/findings/moved-themes-finding.ts";
import { newsFinding } from "../../../app/_ui/findings/news-finding.ts";
import { shiftFinding } from "../../../app/_ui/findings/shift-finding.ts";

const change = (item: string, direction: "up" | "down" | "same", verdict: string, contribution = 0) => ({
  item,
  direction,
  verdict,
  contribution,
});

describe("changeFinding", () => {
  it("counts what holds and takes the first of each side", () => {
    const rows = [change("a", "up", "chance"), change("b", "up", "holds"), change("c", "down", "holds"), change("d", "down", "holds")];
    expect(changeFinding(rows)).toEqual({ listed: 4, sure: 3, up: "b", down: "c" });
    expect(changeFinding(rows.slice(0, 1))).toEqual({ listed: 1, sure: 0, up: null, down: null });
    expect(changeFinding([])).toBeNull();
  });
});

describe("shiftFinding", () => {
  it("takes the heaviest of each side, sure or not", () => {
    const rows = [change("a", "up", "chance", 3), change("b", "up", "holds", 1), change("c", "down", "holds", 2)];
    expect(shiftFinding(rows)).toEqual({ up: { item: "a", holds: false }, down: { item: "c", holds: true } });
    expect(shiftFinding(rows.slice(0, 2))?.down).toBeNull();
    expect(shiftFinding([change("a", "same", "holds")])).toBeNull();
  });
});

describe("movedThemesFinding", () => {
  it("lists what moved and counts what may be chance", () => {
    const rows = ["up", "down", "same", "same"].map((direction, at) => ({ theme: `${at}`, direction }));
    expect(movedThemesFinding(rows)).toEqual({ up: ["0"], down: ["1"], same: 2 });
    expect(movedThemesFinding([])).toBeNull();
  });
});

describe("companyFinding", () => {
  it("takes only pairs whose interval excludes chance", () => {
    const pair = (other: string, ratio: number, half: number) => ({
      theme: "a",
      other,
      bothSentences: 1,
      ratio,
      low: ratio - half,
      high: ratio + half,
    });
    const found = companyFinding([pair("b", 3, 1), pair("c", 5, 4.5), pair("d", 0.2, 0.1), pair("e", 0.1, 2)]);
    expect([found?.together?.other, found?.apart?.other]).toEqual(["b", "d"]);
    expect(companyFinding([pair("c", 5, 4.5)])).toEqual({ together: null, apart: null });
    expect(companyFinding([])).toBeNull();
  });
});

describe("newsFinding", () => {
  it("counts what came and went, and names the surest change", () => {
    const row = (slogan: string, count: number, countBefore: number, adjustedP: number) => ({
      slogan,
      newsChange: "",
      count,
      countBefore,
      adjustedP,
      found: adjustedP < 0.05,
    });
    const rows = [row("a", 2, 0, 0.04), row("b", 0, 3, 0.01), row("c", 5, 4, 0.6)];
    expect(newsFinding(rows)).toEqual({ fresh: 1, gone: 1, sure: 2, surest: "b" });
    expect(newsFinding(rows.slice(2))).toEqual({ fresh: 0, gone: 0, sure: 0, surest: null });
    expect(newsFinding([])).toBeNull();
  });
});
