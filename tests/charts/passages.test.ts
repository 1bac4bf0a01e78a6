import { describe, expect, it } from "vitest";
import { placeLegend } from "#lib/charts/core/place-legend.ts";
import { placeMap, placePassages, placeTimeline } from "#lib/charts/index.ts";

const text = (length: number) => ({ label: "甲", length });
const passage = (startA: number, endA: number, startB: number, endB: number) => ({ key: "p", tip: "", startA, endA, startB, endB });

describe("placePassages", () => {
  it("lays each text out from its beginning to its end, whatever its length", () => {
    const placed = placePassages(text(1000), text(200), [passage(0, 500, 100, 200)], 422)!;
    const [{ above, below }] = placed.ribbons as [(typeof placed.ribbons)[0]];
    expect(placed.left).toBe(22);
    expect(above).toEqual({ x: 22, width: 200 });
    expect(below).toEqual({ x: 222, width: 200 });
  });

  it("lets the shortest passage be seen, also at the very end", () => {
    const { above } = placePassages(text(1_000_000), text(10), [passage(999_999, 1_000_000, 0, 10)], 422)!.ribbons[0]!;
    expect(above).toEqual({ x: 420, width: 2 });
  });

  it("has nothing to place without passages or for an empty text", () => {
    expect(placePassages(text(10), text(10), [], 400)).toBeNull();
    expect(placePassages(text(0), text(10), [passage(0, 1, 0, 1)], 400)).toBeNull();
  });
});

describe("placeLegend", () => {
  it("breaks into lines that stay inside, and cuts what no line holds", () => {
    const { places, height } = placeLegend(
      ["一二三四", "五六七八", "一个比整行还要长的名字一个比整行还要长的名字"].map((label) => ({ key: label, label })),
      150,
    );
    expect(places.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [74, 0],
      [0, 18],
    ]);
    expect(places[2]!.text).toMatch(/…$/);
    expect(height).toBe(36);
    expect(placeLegend([], 150)).toEqual({ places: [], height: 0 });
  });
});

describe("placeMap", () => {
  it("draws one unit as long across as up, inside and around the middle", () => {
    const at = (x: number, y: number) => ({ key: `${x} ${y}`, label: "", tip: "", x, y });
    const [a, b, c] = placeMap([at(0, 0), at(10, 0), at(0, 2)], { width: 500, height: 300 })!.points.map(({ px, py }) => ({ px, py }));
    expect((b!.px - a!.px) / 10).toBeCloseTo((a!.py - c!.py) / 2, 6);
    expect([a!.px, b!.px]).toEqual([24, 476]);
    expect((a!.py + c!.py) / 2).toBeCloseTo(150, 6);
    expect(placeMap([], { width: 500, height: 300 })).toBeNull();
    expect(placeMap([at(3, 3)], { width: 500, height: 300 })!.points[0]).toMatchObject({ px: 250, py: 150 });
  });
});

describe("placeTimeline", () => {
  const said = (year: number, key = `${year}`) => ({ key, year, tip: "" });

  it("stacks what is of one year, and counts what would not fit", () => {
    const few = placeTimeline([said(2000), said(2010, "a"), said(2010, "b")], [2000, 2010], 340)!;
    expect(few.marks.map(({ x, y }) => [x, few.line - y])).toEqual([
      [20, 0],
      [320, 0],
      [320, 11],
    ]);
    const many = placeTimeline(
      Array.from({ length: 8 }, (_, at) => said(2005, `${at}`)),
      [2005, 2005],
      340,
    )!;
    expect(many.marks.map(({ x, more }) => [x, more])).toEqual([[170, 7]]);
    expect(placeTimeline([], [2000, 2001], 340)).toBeNull();
  });
});
