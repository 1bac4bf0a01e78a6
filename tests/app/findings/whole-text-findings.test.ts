import { describe, expect, it } from "vitest";
import { changedPlaces } from "../../../app/map/_parts/changed-places.ts";
import { sharesFinding } from "../../../app/reuse/_parts/shares-finding.ts";
import { matrixFinding } from "../../../app/similarity/_parts/matrix-finding.ts";
import { leastFinding } from "../../../app/themes/[theme]/_parts/least-finding.ts";

describe("sharesFinding", () => {
  it("counts the speeches that copy and names the one that does most", () => {
    const share = (speechId: number, copiedShare: number | null) => ({ speechId, copiedShare });
    expect(sharesFinding([share(1, 0), share(2, 0.3), share(3, 0.1), share(4, null)])).toMatchObject({
      speeches: 3,
      copying: 2,
      top: { speechId: 2 },
    });
    expect(sharesFinding([share(1, 0)])).toEqual({ speeches: 1, copying: 0, top: null });
    expect(sharesFinding([share(4, null)])).toBeNull();
  });
});

describe("matrixFinding", () => {
  it("gives the range and the median, of an even number between the two in the middle", () => {
    const pairs = [0.1, 0.9, 0.3, 0.5].map((similarity) => ({ similarity }));
    expect(matrixFinding(pairs)).toEqual({ pairs: 4, median: 0.4, lowest: 0.1, highest: 0.9 });
    expect(matrixFinding(pairs.slice(0, 1))?.median).toBe(0.1);
    expect(matrixFinding([])).toBeNull();
  });
});

describe("leastFinding", () => {
  const speech = (title: string, share: number | null, half: number) => ({
    ...{ title, share },
    ...{ low: share === null ? null : Math.max(0, share - half), high: share === null ? null : share + half },
  });
  it("names the least and how many may have as little", () => {
    const found = leastFinding([speech("b", 0.2, 0.05), speech("a", 0.1, 0.04), speech("c", 0.13, 0.04), speech("d", null, 0)]);
    expect(found).toMatchObject({ least: { title: "a" }, without: 0, tied: 1, others: 2 });
    expect(leastFinding([speech("a", 0, 0.01), speech("b", 0, 0.02), speech("c", 0.5, 0.1)])).toMatchObject({ without: 2, tied: 1 });
    expect(leastFinding([speech("a", 0.1, 0.1)])).toBeNull();
  });
});

describe("changedPlaces", () => {
  it("counts what rose and fell beyond chance and names the widest of those, not of all", () => {
    const place = (region: string, direction: "up" | "down" | "same" | null, difference: number | null) => ({
      ...{ region, regionCode: region },
      ...{ direction, difference },
    });
    const rows = [place("a", "up", 2), place("b", "down", -3), place("c", "same", 9), place("d", null, null)];
    expect(changedPlaces(rows)).toMatchObject({ places: 3, up: 1, down: 1, widest: { region: "b" } });
    expect(changedPlaces(rows.slice(2))).toEqual({ places: 1, up: 0, down: 0, widest: null });
    expect(changedPlaces(rows.slice(3))).toBeNull();
  });
});
