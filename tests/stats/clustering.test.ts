import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageLinkage, classicalMds, createRandom, homogeneousRuns, mapStress } from "#lib/stats/index.ts";

type Point = readonly number[];
const distance = (a: Point, b: Point) => Math.hypot(...a.map((x, i) => x - b[i]!));
const matrixOf = (points: readonly Point[]) => points.map((a) => points.map((b) => distance(a, b)));
const cloud = (count: number, dimensions: number, seed: number): Point[] =>
  ((random) => Array.from({ length: count }, () => Array.from({ length: dimensions }, () => random.nextIndex(1000) / 100)))(
    createRandom(seed),
  );

describe("average linkage", () => {
  it("equals SciPy", () => {
    const { merges, order } = averageLinkage(
      matrixOf([
        [0, 0],
        [1, 0],
        [5, 5],
        [5, 6.5],
        [0, 2.2],
        [9, 1],
      ]),
    );
    const expected = [
      [0, 1, 1],
      [2, 3, 1.5],
      [6, 4, 2.3083045973594576],
      [7, 5, 6.228794751930051],
      [8, 9, 7.536619483436584],
    ];
    merges.forEach(({ a, b, height }, i) => {
      expect([a, b]).toEqual(expected[i]!.slice(0, 2));
      expect(height).toBeCloseTo(expected[i]![2]!, 10);
    });
    expect(order).toEqual([0, 1, 4, 2, 3, 5]);
  });

  it("equals a search through all pairs of clusters", () => {
    for (const seed of [1, 2, 3, 4]) {
      const d = matrixOf(cloud(14, 3, seed));
      const clusters = d.map((_, i) => [i]);
      const heights: number[] = [];
      const mean = (a: number[], b: number[]) =>
        a.flatMap((i) => b.map((j) => d[i]![j]!)).reduce((x, y) => x + y, 0) / (a.length * b.length);
      while (clusters.length > 1) {
        let best = [0, 1, Number.POSITIVE_INFINITY] as [number, number, number];
        for (let i = 0; i < clusters.length; i++)
          for (let j = i + 1; j < clusters.length; j++)
            if (mean(clusters[i]!, clusters[j]!) < best[2]) best = [i, j, mean(clusters[i]!, clusters[j]!)];
        clusters[best[0]]!.push(...clusters.splice(best[1], 1)[0]!);
        heights.push(best[2]);
      }
      averageLinkage(d).merges.forEach(({ height }, k) => {
        expect(height).toBeCloseTo(heights[k]!, 10);
      });
    }
  });

  it("orders every item once and keeps clusters together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1e6 }), (count, seed) => {
        const { order, merges } = averageLinkage(matrixOf(cloud(count, 2, seed)));
        expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, i) => i));
        expect(merges).toHaveLength(Math.max(0, count - 1));
        const members: number[][] = order.map((_, i) => [i]);
        for (const { a, b } of merges) {
          const items = [...members[a]!, ...members[b]!];
          members.push(items);
          const places = items.map((item) => order.indexOf(item));
          expect(Math.max(...places) - Math.min(...places)).toBe(items.length - 1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("refuses what is no matrix of distances", () => {
    for (const bad of [
      [[0, 1]],
      [
        [0, 1],
        [2, 0],
      ],
      [[1]],
      [
        [0, -1],
        [-1, 0],
      ],
      [
        [0, Number.NaN],
        [Number.NaN, 0],
      ],
    ]) {
      expect(() => averageLinkage(bad)).toThrow(RangeError);
      expect(() => classicalMds(bad)).toThrow(RangeError);
    }
  });
});

describe("classical scaling", () => {
  const expectSameDistances = (points: readonly Point[]) => {
    const map = classicalMds(matrixOf(points));
    expect(map.shown).toBeCloseTo(1, 9);
    points.forEach((a, i) => {
      points.forEach((b, j) => {
        expect(Math.hypot(map.points[i]!.x - map.points[j]!.x, map.points[i]!.y - map.points[j]!.y)).toBeCloseTo(distance(a, b), 6);
      });
    });
  };

  it("gives back points in a plane, also a regular triangle and a long list", () => {
    expectSameDistances([
      [0, 0],
      [3, 0],
      [0, 4],
      [7, 7],
      [2, -1],
    ]);
    expectSameDistances([
      [0, 0],
      [1, 0],
      [0.5, Math.sqrt(0.75)],
    ]);
    expectSameDistances([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]);
    expectSameDistances(cloud(130, 2, 5));
  });

  it("shows the two longest axes of more dimensions, the same way each time", () => {
    const points = cloud(60, 4, 9).map(([a, b, c, d]) => [a! * 10, b! * 4, c!, d! / 10]);
    const map = classicalMds(matrixOf(points));
    expect(map.shown!).toBeGreaterThan(0.9);
    expect(map.shown!).toBeLessThan(1);
    expect(classicalMds(matrixOf(points))).toEqual(map);
    const spread = (axis: "x" | "y") => map.points.reduce((sum, point) => sum + point[axis] ** 2, 0);
    expect(spread("x")).toBeGreaterThan(spread("y"));
  });

  it("keeps to small cases", () => {
    expect(classicalMds([])).toEqual({ points: [], shown: null });
    expect(classicalMds([[0]])).toEqual({ points: [{ x: 0, y: 0 }], shown: null });
    expect(
      classicalMds([
        [0, 0],
        [0, 0],
      ]).shown,
    ).toBeNull();
  });
});

describe("runs of an order", () => {
  const line = (places: readonly number[]) => places.map((a) => places.map((b) => Math.abs(a - b)));
  /** Squares around the means, the measure that the runs make least, for points on a line. */
  const squares = (runs: readonly number[][], places: readonly number[]) =>
    runs.reduce((sum, run) => {
      const mean = run.reduce((total, item) => total + places[item]!, 0) / run.length;
      return sum + run.reduce((total, item) => total + (places[item]! - mean) ** 2, 0);
    }, 0);

  it("are the best of all ways to cut, as trying every way shows", () => {
    const random = createRandom(7);
    for (let round = 0; round < 20; round++) {
      const places = Array.from({ length: 9 }, () => random.nextUint32() / 2 ** 32).sort((a, b) => a - b);
      const order = places.map((_, at) => at);
      const found = squares(homogeneousRuns(line(places), order, 3, 9), places);
      for (let i = 1; i < 8; i++)
        for (let j = i + 1; j < 9; j++)
          expect(found).toBeLessThanOrEqual(squares([order.slice(0, i), order.slice(i, j), order.slice(j)], places) + 1e-12);
    }
  });

  it("follow the order given, and are never longer than allowed", () => {
    const places = [5, 0, 6, 1, 7];
    expect(homogeneousRuns(line(places), [1, 3, 0, 2, 4], 2, 5)).toEqual([
      [1, 3],
      [0, 2, 4],
    ]);
    const runs = homogeneousRuns(line([0, 0, 0, 0, 0, 9]), [0, 1, 2, 3, 4, 5], 1, 2);
    expect(runs.map((run) => run.length)).toEqual([2, 2, 2]);
    expect(homogeneousRuns([], [], 3, 3)).toEqual([]);
    expect(() => homogeneousRuns(line([0, 1]), [0, 0], 1, 2)).toThrow(RangeError);
    expect(() => homogeneousRuns(line([0, 1]), [0, 1], 0, 2)).toThrow(RangeError);
  });
});

describe("stress of a map", () => {
  it("is 0 for distances that the map keeps at any size, and grows with what it misses", () => {
    const distances = [
      [0, 3, 4],
      [3, 0, 5],
      [4, 5, 0],
    ];
    const right = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 0, y: 4 },
    ];
    const stretched = (x: number, y: number) => right.map((point) => ({ x: point.x * x, y: point.y * y }));
    expect(mapStress(distances, right)).toBeCloseTo(0, 6);
    expect(mapStress(distances, stretched(7, 7))).toBeCloseTo(0, 6);
    // By hand: 3 on 6, 4 on 4, 5 on √52, at the best of all scales.
    const [onMap, meant] = [
      [6, 4, Math.sqrt(52)],
      [3, 4, 5],
    ];
    const scale = onMap.reduce((sum, d, at) => sum + d * meant[at]!, 0) / 50;
    const misses = onMap.reduce((sum, d, at) => sum + (d - scale * meant[at]!) ** 2, 0);
    expect(mapStress(distances, stretched(2, 1))).toBeCloseTo(Math.sqrt(misses / (36 + 16 + 52)), 9);
    expect(mapStress([[0]], [{ x: 0, y: 0 }])).toBeNull();
  });
});
