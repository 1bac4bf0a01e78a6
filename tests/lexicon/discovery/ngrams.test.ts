import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { likenessOf } from "#lib/lexicon/discovery/likeness.ts";
import { countNgrams, type NgramLevel } from "#lib/lexicon/discovery/ngram-levels.ts";
import { PairTable } from "#lib/lexicon/discovery/pair-table.ts";
import { unitsOf } from "#lib/lexicon/matcher.ts";

function count(text: string, { minCount = 2, longest = 6 } = {}): Promise<NgramLevel[]> {
  const units = unitsOf(text.replaceAll("。", "\0"));
  return countNgrams(units, { minCount, longest, edges: new Uint8Array(units.length + 1).fill(1) });
}

function asMap(text: string, levels: readonly NgramLevel[], length: number): Map<string, number> {
  const level = levels[length - 1];
  return new Map([...(level?.counts ?? [])].map((each, id) => [text.slice(level!.samples[id]!, level!.samples[id]! + length), each]));
}

/** The same by slicing. */
function byslicing(text: string, length: number, minCount: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= text.length; at++) {
    const piece = text.slice(at, at + length);
    if (!piece.includes("。")) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, each]) => each >= minCount));
}

describe("countNgrams", () => {
  it("agrees with slicing on any text, and never crosses a break", async () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "。"), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 2, max: 4 }), async (given, minCount) => {
        const levels = await count(given, { minCount });
        for (let length = 2; length <= 6; length++) {
          const found = [...asMap(given, levels, length)].sort();
          expect(found).toEqual([...byslicing(given, length, minCount)].sort());
        }
      }),
    );
  });

  it("tells how an n-gram goes on", async () => {
    const text = "山清水秀。山清水秀。山清水美。";
    const level = (await count(text))[2]!;
    const id = [...level.counts].findIndex((_, each) => text.slice(level.samples[each]!, level.samples[each]! + 3) === "山清水");
    expect(level.counts[id]).toBe(3);
    expect(level.rightMost[id]).toBe(2);
    expect(String.fromCharCode(level.rightUnit[id]!)).toBe("秀");
    expect(level.leftMost[id]).toBe(1);
    expect(level.rightSums[id]).toBeCloseTo(2 * Math.log(2));
  });

  it("gives characters only for a text in which nothing recurs", async () => {
    expect(await count("甲乙丙丁")).toHaveLength(1);
    expect(await count("")).toHaveLength(1);
  });
});

describe("PairTable", () => {
  it("numbers equal pairs alike and others apart", () => {
    const pairs = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 200 });
    fc.assert(
      fc.property(pairs, (given) => {
        const table = new PairTable(given.length);
        const ids = new Map(given.map(([a, b]) => [table.idOf(a, b), `${a} ${b}`]));
        expect(ids.size).toBe(new Set(given.map(([a, b]) => `${a} ${b}`)).size);
        for (const [a, b] of given) expect(ids.get(table.idOf(a, b))).toBe(`${a} ${b}`);
      }),
    );
  });
});

describe("likenessOf", () => {
  const lexicon = { slogans: [bareSlogan("筑牢根基、守好底线"), bareSlogan("强市战略")], hash: "" };
  const counts = new Int32Array(65536);
  for (const unit of unitsOf("的一是在不了有和人这中大为上个国我以要他筑守强牢好")) counts[unit] = 10;
  const likeness = likenessOf(lexicon, counts);

  it("is higher for the lexicon's characters than for others", () => {
    expect(likeness.of("筑牢")).toBeGreaterThan(likeness.of("的一"));
    expect(likeness.sameTail("人才战略")).toBe(1);
    expect(likeness.of("")).toBe(0);
  });
});
