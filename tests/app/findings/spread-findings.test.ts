import { describe, expect, it } from "vitest";
import { adoptersFinding } from "../../../app/_ui/findings/adopters-finding.ts";
import { adoptionFinding } from "../../../app/_ui/findings/adoption-finding.ts";
import { lagFinding } from "../../../app/_ui/findings/lag-finding.ts";
import { sloganListFinding } from "../../../app/_ui/findings/slogan-list-finding.ts";
import { spreadFinding } from "../../../app/_ui/findings/spread-finding.ts";
import { targetsFinding } from "../../../app/_ui/findings/targets-finding.ts";

describe("adoptionFinding", () => {
  const row = (level: string, year: number, share: number, half: number, spoke = 10) => ({
    level,
    year,
    said: Math.round(share * spoke),
    spoke,
    share,
    low: share - half,
    high: share + half,
  });
  it("compares the newest years of levels with several places", () => {
    const rows = [row("city", 2020, 0.1, 0.1), row("city", 2021, 0.2, 0.1), row("province", 2021, 0.9, 0.1), row("central", 2021, 1, 0, 1)];
    expect(adoptionFinding(rows)).toMatchObject({ levels: [{ level: "province" }, { level: "city", year: 2021 }], verdict: "apart" });
    expect(adoptionFinding([row("city", 2021, 0.2, 0.3), row("province", 2021, 0.3, 0.3)])?.verdict).toBe("chance");
  });
  it("gives no verdict for one level, and nothing where only single places spoke", () => {
    expect(adoptionFinding([row("city", 2021, 0.2, 0.1)])?.verdict).toBeNull();
    expect(adoptionFinding([row("central", 2021, 1, 0, 1)])).toBeNull();
  });
});

describe("adoptersFinding", () => {
  it("names all that were first, and counts who followed", () => {
    const place = (region: string, firstYear: number | null) => ({ region, level: "city", firstYear });
    const found = adoptersFinding([place("甲", 2021), place("乙", 2021), place("丙", 2023), place("丁", null)]);
    expect(found).toMatchObject({ places: 4, adopted: 3, year: 2021, first: [{ region: "甲" }, { region: "乙" }] });
    expect(adoptersFinding([place("丁", null)])).toBeNull();
  });
});

describe("lagFinding", () => {
  it("prefers what is sure to what is wide", () => {
    const rows = [
      { lag: 5, low: -1, high: 9 },
      { lag: -2, low: -3, high: -1 },
      { lag: 1, low: null, high: null },
    ];
    expect(lagFinding(rows)).toEqual({ pairs: 3, sure: 1, widest: rows[1] });
    expect(lagFinding([rows[0]!, rows[2]!])).toEqual({ pairs: 2, sure: 0, widest: rows[0] });
    expect(lagFinding([])).toBeNull();
  });
});

describe("sloganListFinding", () => {
  const slogan = (name: string, count: number, firstYear: number | null, lastYear: number | null) => ({
    slogan: name,
    count,
    firstYear,
    lastYear,
  });
  it("counts what came and went with the newest year", () => {
    const rows = [slogan("a", 1, 2020, 2022), slogan("b", 9, 2019, 2020), slogan("c", 2, 2022, 2022), slogan("d", 1, null, null)];
    expect(sloganListFinding(rows)).toMatchObject({ all: 4, top: { slogan: "b" }, year: 2022, fresh: 1, gone: 1 });
  });
  it("calls nothing new where there is one year, and says no year where none is known", () => {
    expect(sloganListFinding([slogan("a", 1, 2022, 2022)])).toMatchObject({ year: 2022, fresh: 0, gone: 0 });
    expect(sloganListFinding([slogan("a", 1, null, null)])?.year).toBeNull();
    expect(sloganListFinding([])).toBeNull();
  });
});

describe("spreadFinding", () => {
  it("judges by speeches where they are among the parts", () => {
    const part = (name: string, dp: number | null) => ({ part: name, parts: 4, partsWith: 2, dp });
    expect(spreadFinding([part("speech", 0.2), part("year", 0.9)])?.kind).toBe("even");
    expect(spreadFinding([part("year", 0.5)])?.kind).toBe("between");
    expect(spreadFinding([part("speech", 0.8)])?.kind).toBe("uneven");
    expect(spreadFinding([part("speech", null)])).toBeNull();
  });
});

describe("targetsFinding", () => {
  it("spans the targets and counts who reached theirs", () => {
    const pair = (label: string, a: number | null, b: number | null) => ({ label, a, b });
    const found = targetsFinding([pair("甲", 5, 5), pair("乙", 7, 6.5), pair("丙", 6, null), pair("丁", null, 4)]);
    expect(found).toMatchObject({ targets: 3, highest: { label: "乙" }, lowest: { label: "甲" }, both: 2, reached: 1 });
    expect(targetsFinding([pair("丁", null, 4)])).toBeNull();
  });
});
