import { describe, expect, it } from "vitest";
import { cellAt } from "../../app/_ui/enhance/heat-cell.ts";
import { nearestPlace } from "../../app/_ui/enhance/nearest-place.ts";

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe("nearestPlace", () => {
  const marks = [box(0, 0, 10, 10), box(100, 0, 110, 10), box(40, 30, 50, 40), box(0, 0, 0, 0)];

  it("means what a point lies in, else the nearest within reach, else nothing", () => {
    expect(nearestPlace(marks, 5, 5, false)).toBe(0);
    expect(nearestPlace(marks, 45, 18, false)).toBe(2);
    expect(nearestPlace(marks, 45, 200, false)).toBe(-1);
    expect(nearestPlace([], 5, 5, false)).toBe(-1);
  });

  it("means by row what stands at its height, however far aside", () => {
    expect(nearestPlace(marks, 900, 5, true)).toBe(1);
    expect(nearestPlace(marks, 900, 33, true)).toBe(2);
    expect(nearestPlace(marks, 0, 400, true)).toBe(-1);
  });
});

describe("cellAt", () => {
  const grid = { left: 100, top: 20, step: 10, rowHeight: 20, columns: 3, rows: 2 };

  it("names row and column of a place, both edges apart", () => {
    expect(cellAt(grid, 100, 20)).toEqual({ row: 0, column: 0 });
    expect(cellAt(grid, 129.9, 59.9)).toEqual({ row: 1, column: 2 });
  });

  it("is nothing over the names, the heads and the key", () => {
    for (const [x, y] of [
      [99, 30],
      [130, 30],
      [110, 19],
      [110, 60],
    ] as const)
      expect(cellAt(grid, x, y)).toBeNull();
  });
});
