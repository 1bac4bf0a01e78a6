import { describe, expect, it } from "vitest";
import { comingsFinding } from "../../../app/slogans/_parts/comings-finding.ts";
import { lineageFinding } from "../../../app/slogans/[slogan]/_parts/lineage-finding.ts";
import { gapsFinding, silenceFinding } from "../../../app/slogans/silence/_parts/silence-finding.ts";
import { watchFinding } from "../../../app/slogans/watch/_parts/watch-finding.ts";

const silent = (item: string, expected: number, lastYear: number | null, nextYear: number | null = null) => ({
  item,
  lastYear,
  nextYear,
  expected,
  probability: Math.exp(-expected),
});

describe("silenceFinding", () => {
  it("takes what was expected most and counts what stands when all that was looked at is allowed for", () => {
    const rows = [silent("a", 4, 2020), silent("b", 14, 2021), silent("c", 12, 2021)];
    expect(silenceFinding(rows, 2000)).toMatchObject({ top: { item: "b" }, sure: 2 });
    expect(silenceFinding(rows, 20)?.sure).toBe(2);
    expect(silenceFinding(rows, 2)?.sure).toBe(3);
  });
  it("gives no verdict where the number looked at is unknown, and nothing without rows", () => {
    expect(silenceFinding([silent("a", 40, 2020)], null)?.sure).toBeNull();
    expect(silenceFinding([], 10)).toBeNull();
  });
});

describe("gapsFinding", () => {
  it("says which fell silent first, how many were said to the last, and how many came back", () => {
    const rows = [silent("a", 4, 2021), silent("b", 3, 2018, 2024), silent("c", 2, 2021), silent("d", 1, null)];
    expect(gapsFinding(rows)).toMatchObject({ earliest: { item: "b" }, latestYear: 2021, still: 2, back: 1 });
    expect(gapsFinding([silent("d", 1, null)])).toBeNull();
  });
});

describe("watchFinding", () => {
  const item = (name: string, change: "debut" | "return" | "surge" | "fade", pAdjusted: number | null, significant: boolean) => ({
    ...{ item: name, change, count: 1 },
    ...{ pAdjusted, significant },
  });
  it("counts what was found by kind and names the surest", () => {
    const rows = [item("a", "surge", 0.03, true), item("b", "debut", 0.001, true), item("c", "debut", 0.3, false)];
    expect(watchFinding(rows)).toMatchObject({
      found: 2,
      kinds: [
        { change: "debut", count: 1 },
        { change: "surge", count: 1 },
      ],
      first: { item: "b" },
    });
  });
  it("names the nearest where nothing was found, and nothing where all is too rare", () => {
    expect(watchFinding([item("c", "debut", 0.3, false), item("d", "return", 0.2, false)])).toMatchObject({
      found: 0,
      first: { item: "d" },
    });
    expect(watchFinding([item("e", "debut", null, false)])).toEqual({ found: 0, kinds: [], first: null });
    expect(watchFinding([])).toEqual({ found: 0, kinds: [], first: null });
  });
});

describe("lineageFinding", () => {
  const step = (slogan: string, direction: "predecessor" | "self" | "successor", depth: number, count: number) => ({
    ...{ slogan, direction, depth, count },
    ...{ firstYear: 2000, lastYear: 2001 },
  });
  it("takes of the steps next to a slogan those said most", () => {
    const rows = [
      step("z", "predecessor", 2, 99),
      step("y", "predecessor", 1, 3),
      step("x", "predecessor", 1, 7),
      step("a", "self", 0, 1),
      step("b", "successor", 1, 0),
    ];
    expect(lineageFinding(rows)).toMatchObject({ before: { slogan: "x" }, self: { slogan: "a" }, after: { slogan: "b" } });
    expect(lineageFinding([step("a", "self", 0, 1)])).toBeNull();
  });
});

describe("comingsFinding", () => {
  const said = (slogan: string, counts: (number | null)[]) =>
    counts.map((count, at) => ({ slogan, group: 2020 + at, count: count ?? 0, perTenThousandChars: count }));
  it("counts those said all along and those gone, and names the last to come; years without text count for nothing", () => {
    const rows = [...said("a", [1, null, 2]), ...said("b", [3, null, 0]), ...said("c", [0, null, 1]), ...said("d", [0, null, 0])];
    expect(comingsFinding(rows)).toEqual({ slogans: 3, throughout: 1, newest: { slogan: "c", first: 2022 }, year: 2022, gone: 1 });
    expect(comingsFinding(said("a", [1]))).toBeNull();
    expect(comingsFinding(said("a", [0, 0]))).toBeNull();
  });
});
