import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortPairs } from "#lib/corpus/sort-pairs.ts";

describe("sortPairs", () => {
  it("sorts each speech's pairs by item and keeps them together", () => {
    const pairs = { offsets: Int32Array.of(0, 3, 3, 5), items: Int32Array.of(2, 0, 1, 4, 3), counts: Int32Array.of(7, 8, 9, 5, 6) };
    const sorted = sortPairs(pairs, 5);
    expect([...sorted.items]).toEqual([0, 1, 2, 3, 4]);
    expect([...sorted.counts]).toEqual([8, 9, 7, 6, 5]);
    expect([...sorted.offsets]).toEqual([0, 3, 3, 5]);
  });

  it("gives the same for every order within a speech", () => {
    const speech = fc.uniqueArray(fc.nat(20), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(speech, { maxLength: 6 }), (speeches) => {
        const table = (order: (items: number[]) => number[]) => {
          const items = speeches.map((each) => order([...each]));
          const offsets = Int32Array.from([0, ...items.map((_, at) => items.slice(0, at + 1).flat().length)]);
          return sortPairs(
            { offsets, items: Int32Array.from(items.flat()), counts: Int32Array.from(items.flat(), (item) => item * 3) },
            21,
          );
        };
        expect(table((items) => items.reverse())).toEqual(table((items) => items));
      }),
    );
  });
});
