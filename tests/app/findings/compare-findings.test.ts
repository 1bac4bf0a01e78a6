import { describe, expect, it } from "vitest";
import { apartFinding, exactRates, shares } from "../../../app/compare/_parts/apart-finding.ts";
import { comparedItems } from "../../../app/compare/_parts/compared-items.ts";
import { lengthsFinding } from "../../../app/compare/_parts/lengths-finding.ts";
import type { CompareRow } from "../../../app/compare/_parts/side-figures.ts";

const row = (kind: CompareRow["kind"], metric: string, values: number[], rates: number[] = []): CompareRow => {
  const cell = (list: number[], at: number) => list[at] ?? null;
  return {
    ...{ kind, metric, gloss: "", unit: "", sharedWith: "", sharedCount: values.filter((value) => value > 0).length },
    ...{ value1: cell(values, 0), value2: cell(values, 1), value3: cell(values, 2), value4: cell(values, 3) },
    ...{ rate1: cell(rates, 0), rate2: cell(rates, 1), rate3: cell(rates, 2), rate4: cell(rates, 3) },
  };
};

describe("apartFinding", () => {
  const item = (name: string, countTarget: number, countReference: number) => ({
    item: name,
    countTarget,
    sizeTarget: 10_000,
    countReference,
    sizeReference: 10_000,
  });
  it("names what stands after correction, the surest first, by side", () => {
    const found = apartFinding([item("a", 20, 0), item("b", 0, 30), item("c", 40, 0), item("d", 3, 2)], exactRates);
    expect(found).toEqual({ tested: 4, more: ["c", "a"], less: ["b"] });
  });
  it("corrects: what stands alone falls among many", () => {
    const one = item("a", 6, 0);
    expect(apartFinding([one], exactRates).more).toEqual(["a"]);
    const many = Array.from({ length: 40 }, (_, at) => item(`x${at}`, 1, 1));
    expect(apartFinding([one, ...many], exactRates)).toEqual({ tested: 41, more: [], less: [] });
  });
  it("tests nothing where a side has no text or nobody says it", () => {
    expect(apartFinding([{ ...item("a", 5, 0), sizeReference: 0 }, item("b", 0, 0)], exactRates).tested).toBe(0);
    expect(apartFinding([{ ...item("a", 5, 0), sizeReference: 0 }], shares)).toEqual({ tested: 0, more: [], less: [] });
  });
});

describe("comparedItems", () => {
  it("reads what counts were divided by from the rates, and from the metrics where a side has none", () => {
    const rows = [row("metric", "chars", [20_000, 7_000]), row("slogan", "a", [4, 0], [2, 0]), row("theme", "t", [3, 6], [0.1, 0.3])];
    expect(comparedItems(rows, "slogan")).toEqual([
      { item: "a", countTarget: 4, sizeTarget: 20_000, countReference: 0, sizeReference: 7_000 },
    ]);
    expect(comparedItems(rows, "theme")[0]).toMatchObject({ sizeTarget: 30, sizeReference: 20 });
  });
});

describe("lengthsFinding", () => {
  it("names the longest and shortest side and the longest sentences", () => {
    const rows = [row("metric", "chars", [900, 300, 600]), row("metric", "charsPerSentence", [20, 45, 30])];
    expect(lengthsFinding(rows, 3)).toEqual({
      longest: { at: 0, value: 900 },
      shortest: { at: 1, value: 300 },
      wordiest: { at: 1, value: 45 },
    });
    expect(lengthsFinding([row("metric", "chars", [900, 0])], 2)).toBeNull();
    expect(lengthsFinding([], 2)).toBeNull();
  });
});
