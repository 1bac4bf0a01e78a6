import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosineMatrix, sharedItems, shareMatrix, weighItems } from "#lib/analyses/compare/similarity-matrix.ts";
import type { ItemTable } from "#lib/corpus/tables.ts";

function tableOf(bags: readonly Readonly<Record<number, number>>[], size = 10): ItemTable {
  const entries = bags.map((bag) => Object.entries(bag).map(([item, count]) => [Number(item), count] as const));
  const offsets = new Int32Array(bags.length + 1);
  for (const [at, list] of entries.entries()) offsets[at + 1] = offsets[at]! + list.length;
  const flat = entries.flat();
  return {
    unit: "slogan",
    labels: Array.from({ length: size }, (_, item) => `提法${item}`),
    offsets,
    items: Int32Array.from(flat, ([item]) => item),
    counts: Int32Array.from(flat, ([, count]) => count),
    sizes: new Float64Array(bags.length).fill(1000),
  };
}
const bag = fc.dictionary(fc.integer({ min: 0, max: 9 }).map(String), fc.integer({ min: 1, max: 9 })) as fc.Arbitrary<
  Record<number, number>
>;

describe("cosineMatrix", () => {
  it("is symmetric, within 0 and 1, and 1 on the diagonal", () => {
    fc.assert(
      fc.property(fc.array(bag, { minLength: 1, maxLength: 8 }), (bags) => {
        const matrix = cosineMatrix(
          weighItems(
            tableOf(bags),
            bags.map((_, index) => index),
          ),
        );
        for (const [i, line] of matrix.entries()) {
          expect(line[i]).toBe(1);
          for (const [j, value] of line.entries()) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(matrix[j]![i]).toBe(value);
          }
        }
      }),
    );
  });

  it("puts a shared coinage above a formula that everybody has", () => {
    const bags: Record<number, number>[] = [{ 0: 2, 1: 1 }, { 0: 2, 1: 1 }, { 0: 2, 2: 1 }, { 0: 2, 2: 1, 3: 1 }, { 0: 1 }];
    const weighted = weighItems(tableOf(bags), [0, 1, 2, 3, 4]);
    const matrix = cosineMatrix(weighted);
    expect(matrix[0]![1]).toBeGreaterThan(matrix[0]![2]!);
    expect(sharedItems(weighted, 0, 1).map(({ item }) => item)).toEqual([1, 0]);
  });

  it("does not change when other speeches are filtered away", () => {
    const table = tableOf([
      { 0: 2, 1: 1 },
      { 0: 1, 1: 3 },
      { 2: 4, 0: 1 },
    ]);
    expect(cosineMatrix(weighItems(table, [0, 1]))[0]![1]).toBeCloseTo(cosineMatrix(weighItems(table, [0, 1, 2]))[0]![1]!, 12);
  });
});

describe("shareMatrix", () => {
  it("is 1 for equal shares, 0 for nothing in common", () => {
    const matrix = shareMatrix([
      [0.2, 0.1, 0],
      [0.2, 0.1, 0],
      [0, 0, 0.5],
      [0, 0, 0],
    ]);
    expect(matrix[0]![1]).toBeCloseTo(1, 12);
    expect(matrix[0]![2]).toBe(0);
    expect(matrix[0]![3]).toBe(0);
    expect(matrix[3]![3]).toBe(1);
  });
});
