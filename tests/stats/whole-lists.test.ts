import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom, divergenceBaseline, divergenceBootstrap, jensenShannon, type SparseCounts } from "#lib/stats/index.ts";

const lists = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), { minLength: 2, maxLength: 30 })
  .map((pairs) => [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const)
  .filter(([a, b]) => a.some((x) => x > 0) && b.some((x) => x > 0));

describe("Jensen-Shannon divergence", () => {
  it("equals the published check", () => {
    const { divergence, contributions, directions } = jensenShannon([3, 1], [1, 3])!;
    expect(divergence).toBeCloseTo(0.1887218755, 9);
    expect(contributions[0]).toBeCloseTo(0.0943609378, 9);
    expect([...directions]).toEqual([1, -1]);
  });

  it("equals the entropy of the mean less the mean of the entropies", () => {
    fc.assert(
      fc.property(lists, ([a, b]) => {
        const shares = (list: readonly number[]) => list.map((x) => x / list.reduce((s, y) => s + y, 0));
        const entropy = (list: readonly number[]) => list.reduce((s, p) => (p > 0 ? s - p * Math.log2(p) : s), 0);
        const [p, q] = [shares(a), shares(b)];
        const expected = entropy(p.map((x, i) => (x + q[i]!) / 2)) - (entropy(p) + entropy(q)) / 2;
        const { divergence, contributions } = jensenShannon(a, b)!;
        expect(divergence).toBeCloseTo(expected, 10);
        expect(contributions.reduce((s, x) => s + x, 0)).toBeCloseTo(divergence, 12);
        expect(Math.min(...contributions)).toBeGreaterThanOrEqual(0);
        expect(jensenShannon(b, a)!.divergence).toBeCloseTo(divergence, 12);
        expect([...jensenShannon(b, a)!.directions].map((d) => 0 - d)).toEqual([...jensenShannon(a, b)!.directions]);
      }),
    );
  });

  it("is 1 for nothing in common, 0 for proportional lists, null for an empty one", () => {
    expect(jensenShannon([2, 3, 0], [0, 0, 7])!.divergence).toBeCloseTo(1, 12);
    expect(jensenShannon([2, 3, 5], [20, 30, 50])).toMatchObject({ divergence: 0 });
    expect(jensenShannon([0, 0], [1, 2])).toBeNull();
    expect(() => jensenShannon([1], [1, 2])).toThrow(RangeError);
    expect(() => jensenShannon([-1], [1])).toThrow(RangeError);
  });
});

/**
 * Speeches of 200 words from a vocabulary of 300 with Zipf-like shares; with a `bias`, half of the rare words
 * give way to that many others.
 */
function speeches(count: number, seed: number, bias = 0): SparseCounts[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const counts = new Map<number, number>();
    for (let k = 0; k < 200; k++) {
      let item = Math.floor(300 ** (random.nextUint32() / 2 ** 32)) - 1;
      if (bias > 0 && item > 30 && random.nextIndex(2) === 0) item = 20 + random.nextIndex(bias);
      counts.set(item, (counts.get(item) ?? 0) + 1);
    }
    return { items: [...counts.keys()], counts: [...counts.values()] };
  });
}

describe("divergence against chance", () => {
  it("random halves stay under the baseline as often as the level says", () => {
    let above = 0;
    for (let trial = 0; trial < 100; trial++) {
      const parts = speeches(12, 1000 + trial);
      const baseline = divergenceBaseline(parts.slice(0, 6), parts.slice(6), { draws: 99, seed: trial })!;
      if (baseline.divergence > baseline.baselineHigh) above++;
    }
    // 2.5 expected of 100; eight or more have a chance of 1 in 250.
    expect(above).toBeLessThanOrEqual(7);
  });

  it("a real difference stands out, and the plug-in value does not count as one", () => {
    const different = divergenceBaseline(speeches(10, 1), speeches(10, 2, 10))!;
    expect(different.divergence).toBeGreaterThan(different.baselineHigh);
    expect(different.p).toBe(1 / 200);
    const alike = divergenceBaseline(speeches(10, 1), speeches(10, 2))!;
    expect(alike.divergence).toBeGreaterThan(0.02);
    expect(Math.abs(alike.excess)).toBeLessThan(0.01);
  });

  it("repeats with its seed, sees the same from both sides, and is null for an empty side", () => {
    const [a, b] = [speeches(5, 1), speeches(5, 2)];
    expect(divergenceBaseline(a, b)).toEqual(divergenceBaseline(a, b));
    expect(divergenceBaseline(b, a)!.divergence).toBeCloseTo(divergenceBaseline(a, b)!.divergence, 12);
    expect(divergenceBaseline([], b)).toBeNull();
    expect(() => divergenceBaseline(a, b, { draws: 3 })).toThrow(RangeError);
    expect(() => divergenceBaseline([{ items: [0], counts: [] }], b)).toThrow(RangeError);
  });

  it("the bootstrap interval holds the divergence and narrows with more speeches", () => {
    const few = divergenceBootstrap(speeches(5, 1), speeches(5, 2, 10))!;
    const many = divergenceBootstrap(speeches(40, 1), speeches(40, 2, 10))!;
    for (const { low, high, divergence } of [few, many]) {
      expect(low).toBeLessThan(divergence);
      expect(high).toBeGreaterThan(divergence);
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) * 0.7);
    expect(divergenceBootstrap(speeches(1, 1), speeches(5, 2))).toBeNull();
  });
});
