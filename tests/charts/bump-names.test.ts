import { describe, expect, it } from "vitest";
import { placeBump } from "#lib/charts/bump/place-bump.ts";

const line = (key: string, ranks: readonly (number | null)[]) => ({
  key,
  label: key,
  points: ranks.map((rank, at) => ({ x: 2020 + at, rank, tip: key })),
});

describe("names of ranks", () => {
  it("stand at the last year, and under it for a line that stops early", () => {
    const placed = placeBump([line("stays", [1, 1, 1]), line("stops", [2, 2, null]), line("comes", [null, 3, 2])], 600)!;
    const nameY = Object.fromEntries(placed.lines.map((one) => [one.key, one.nameY]));
    expect(nameY.stays).toBeNull();
    expect(nameY.comes).toBeNull();
    const lowest = Math.max(...placed.lines.filter(({ key }) => key !== "stops").map((one) => one.end?.py ?? 0));
    expect(nameY.stops).toBeGreaterThan(lowest);
    expect(nameY.stops).toBeLessThan(placed.bottom);
  });

  it("have none for a line that is never ranked", () => {
    const placed = placeBump([line("one", [1]), line("never", [null])], 600)!;
    expect(placed.lines.map((one) => one.nameY)).toEqual([null, null]);
  });
});
