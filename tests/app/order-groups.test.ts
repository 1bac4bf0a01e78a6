import { describe, expect, it } from "vitest";
import { orderGroups } from "../../app/similarity/_parts/order-groups.ts";

const at = (...xs: number[]) => xs.map((x) => ({ x, y: 0 }));
const placed = (groups: { x: number }[][]) => groups.map((group) => group.map(({ x }) => x));

describe("orderGroups", () => {
  it("cuts at the widest steps and leaves nobody out", () => {
    expect(placed(orderGroups(at(0, 1, 2, 10, 11, 30), 3))).toEqual([[0, 1, 2], [10, 11], [30]]);
    expect(placed(orderGroups(at(0, 1), 3))).toEqual([[0, 1]]);
    expect(orderGroups([], 3)).toEqual([]);
  });

  it("cuts in the middle where all stand at one place", () => {
    expect(orderGroups(at(5, 5, 5, 5), 2).map(({ length }) => length)).toEqual([2, 2]);
  });
});
