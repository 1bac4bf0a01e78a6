import { describe, expect, it } from "vitest";
import { foldWords } from "#lib/corpus/strings/fold-words.ts";
import type { ItemTable } from "#lib/corpus/tables.ts";

/** Two speeches: GDP 2, gdp 1, 路 4; gdp 1, app 5. */
const TABLE: ItemTable = {
  unit: "term",
  of: "all",
  labels: ["GDP", "app", "gdp", "路"],
  offsets: Int32Array.of(0, 3, 5),
  items: Int32Array.of(0, 2, 3, 1, 2),
  counts: Int32Array.of(2, 1, 4, 5, 1),
  sizes: Float64Array.of(7, 6),
};

describe("foldWords", () => {
  it("makes one item of words that differ by case, named by the first of equals", () => {
    const { labels, offsets, items, counts, sizes } = foldWords(TABLE);
    expect(labels).toEqual(TABLE.labels);
    expect([...offsets]).toEqual([0, 2, 4]);
    expect([...items]).toEqual([0, 3, 0, 1]);
    expect([...counts]).toEqual([3, 4, 1, 5]);
    expect(sizes).toBe(TABLE.sizes);
  });

  it("gives the table itself where nothing differs by case alone", () => {
    const plain = { ...TABLE, labels: ["GDP", "app", "AI", "路"] };
    expect(foldWords(plain)).toBe(plain);
  });
});
