import { describe, expect, it } from "vitest";
import type { DiscoveryText } from "#lib/analyses/slogans/discovery/discovery-text.ts";
import { ngramSample } from "#lib/analyses/slogans/discovery/ngram-sample.ts";

/** Speeches of one size, each of one character of its own, with edges everywhere. */
function textOf(speeches: number, size: number): DiscoveryText {
  const units = new Uint16Array(speeches * size);
  const starts = Int32Array.from({ length: speeches + 1 }, (_, index) => index * size);
  for (let speech = 0; speech < speeches; speech++) units.fill(0x4e00 + speech, starts[speech], starts[speech + 1]! - 1);
  return { units, starts, edges: new Uint8Array(units.length + 1).fill(1) };
}

function selectionOf(hashes: readonly string[]): Parameters<typeof ngramSample>[1] {
  const speeches = hashes.map((textHash) => ({ textHash }));
  return { corpus: { speeches }, members: hashes.map((_, index) => index) } as unknown as Parameters<typeof ngramSample>[1];
}

describe("ngramSample", () => {
  it("is the text itself up to six million characters", () => {
    const text = textOf(3, 1000);
    expect(ngramSample(text, selectionOf(["a", "b", "c"]), 2)).toEqual({ text, minCount: 2, speeches: 3 });
  });

  it("is whole speeches beyond that, the same whatever their order, and asks for more occurrences", () => {
    const text = textOf(4, 2_000_000);
    const one = ngramSample(text, selectionOf(["d", "a", "c", "b"]), 2);
    expect(one).toMatchObject({ minCount: 4, speeches: 3 });
    expect([...one.text.starts]).toEqual([0, 2_000_000, 4_000_000, 6_000_000]);
    // All but the speech whose hash comes last.
    expect([0, 1, 2].map((at) => one.text.units[one.text.starts[at]!])).toEqual([0x4e01, 0x4e02, 0x4e03]);
    const other = ngramSample(text, selectionOf(["a", "b", "c", "d"]), 2);
    expect([0, 1, 2].map((at) => other.text.units[other.text.starts[at]!])).toEqual([0x4e00, 0x4e01, 0x4e02]);
  });
});
