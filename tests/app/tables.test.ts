import { describe, expect, it } from "vitest";
import { readSort, sortRows } from "../../app/_ui/tables/sort-rows.ts";

const rows = [
  { n: 2, s: "乙" },
  { n: null, s: "丙" },
  { n: 10, s: "甲" },
];

describe("sortRows", () => {
  it("orders numbers as numbers, with missing ones last either way", () => {
    expect(sortRows(rows, { key: "n", isDescending: true }).map((row) => row.n)).toEqual([10, 2, null]);
    expect(sortRows(rows, { key: "n", isDescending: false }).map((row) => row.n)).toEqual([2, 10, null]);
  });
  it("orders Chinese by pinyin", () => {
    expect(sortRows(rows, { key: "s", isDescending: false }).map((row) => row.s)).toEqual(["丙", "甲", "乙"]);
  });
});

describe("readSort", () => {
  it("falls back when the address names no column", () => {
    const provenance = { corpusVersion: "", lexiconHash: "", dictionaryHash: "", normaliserVersion: "" };
    const result = { analysis: "x", params: {}, columns: [{ key: "n", label: "n", unit: null }], rows, notes: [], provenance };
    expect(readSort(new URLSearchParams("sort=-n"), "/", result, "")).toMatchObject({ key: "n", isDescending: true });
    expect(readSort(new URLSearchParams("sort=drop"), "/", result, "-n")).toMatchObject({ key: "n", isDescending: true });
  });
});
