import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitsOf } from "#lib/lexicon/matcher.ts";
import { type Extension, extend } from "#lib/text/reuse/extend.ts";
import { toReuseText } from "#lib/text/reuse/reuse-text.ts";
import { shingleHashes } from "#lib/text/reuse/shingle-hash.ts";
import { ShingleIndex } from "#lib/text/reuse/shingle-index.ts";
import { winnow } from "#lib/text/reuse/winnow.ts";

const symbols = fc.array(fc.integer({ min: 0x4e00, max: 0x4e08 }), { maxLength: 120 }).map((list) => Uint16Array.from(list));

describe("shingleHashes", () => {
  it("gives equal runs equal hashes, wherever they stand, and hardly ever others", () => {
    fc.assert(
      fc.property(symbols, fc.integer({ min: 1, max: 6 }), (text, length) => {
        const hashes = shingleHashes(text, length);
        expect(hashes).toHaveLength(Math.max(0, text.length - length + 1));
        const runOf = (at: number) => text.slice(at, at + length).join();
        for (let i = 0; i < hashes.length; i++) for (let j = 0; j < i; j++) expect(hashes[i] === hashes[j]).toBe(runOf(i) === runOf(j));
      }),
      { numRuns: 50 },
    );
  });
});

describe("winnow", () => {
  it("keeps at least one of any window, and the same one of equal windows", () => {
    const hashes = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 200 }).map((list) => Uint32Array.from(list));
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 8 }), (all, window) => {
        const kept = new Set(winnow(all, window));
        for (let from = 0; from + window <= all.length; from++) {
          const inWindow = Array.from({ length: window }, (_, i) => from + i);
          const smallest = Math.min(...inWindow.map((at) => all[at]!));
          expect(kept.has(inWindow.filter((at) => all[at] === smallest).at(-1)!)).toBe(true);
        }
      }),
    );
  });

  it("keeps the smallest of fewer than a window, and none of none", () => {
    expect([...winnow(Uint32Array.from([5, 2, 9]), 8)]).toEqual([1]);
    expect([...winnow(new Uint32Array(0), 4)]).toEqual([]);
  });
});

describe("ShingleIndex", () => {
  it("lists the first places of a hash in order, at most as many as allowed, also after growing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 300 }), fc.integer({ min: 1, max: 5 }), (hashes, most) => {
        const index = new ShingleIndex(1, most);
        hashes.forEach((hash, position) => void index.add(hash, position));
        for (let hash = 0; hash <= 41; hash++) {
          const found: number[] = [];
          for (let entry = index.first(hash); entry !== -1; entry = index.after(entry)) found.push(index.positionOf(entry));
          expect(found).toEqual(hashes.flatMap((one, position) => (one === hash ? [position] : [])).slice(0, most));
        }
      }),
    );
  });
});

describe("extend", () => {
  const run = (a: string, b: string): Extension => {
    const out = { lengthA: 0, lengthB: 0, matched: 0 };
    extend(unitsOf(a), 0, a.length, unitsOf(b), 0, b.length, 1, out);
    return out;
  };

  it("runs over replaced, lost and added characters, and stops where the texts part", () => {
    expect(run("春种一粒粟秋收万颗子", "春种两粒粟秋收万颗子")).toEqual({ lengthA: 10, lengthB: 10, matched: 9 });
    expect(run("春种一粒粟秋收万颗子", "春种粒粟秋收万颗子")).toEqual({ lengthA: 10, lengthB: 9, matched: 9 });
    expect(run("春种粒粟秋收万颗子", "春种一大粒粟秋收万颗子")).toEqual({ lengthA: 9, lengthB: 11, matched: 9 });
    expect(run("春种一粒粟甲乙丙丁戊己庚辛", "春种一粒粟子丑寅卯辰巳午未")).toEqual({ lengthA: 5, lengthB: 5, matched: 5 });
  });

  it("never leaves its bounds and never counts more equal symbols than either side has", () => {
    fc.assert(
      fc.property(symbols, symbols, (a, b) => {
        const out = { lengthA: 0, lengthB: 0, matched: 0 };
        extend(a, 0, a.length, b, 0, b.length, 1, out);
        expect(out.lengthA).toBeLessThanOrEqual(a.length);
        expect(out.lengthB).toBeLessThanOrEqual(b.length);
        expect(out.matched).toBeLessThanOrEqual(Math.min(out.lengthA, out.lengthB));
      }),
    );
  });
});

describe("toReuseText", () => {
  it("keeps letters, digits and characters with their places, and marks paragraph starts and slogans", () => {
    const match = "一、抓X好\n粮5";
    const text = toReuseText(unitsOf(match), 0, match.length, Uint8Array.from([0, 0, 1, 1, 1, 0, 0, 0]));
    expect(String.fromCharCode(...text.symbols)).toBe("一抓好粮5");
    expect([...text.places]).toEqual([0, 2, 4, 6, 7]);
    expect([...text.isStart]).toEqual([1, 0, 0, 1, 0]);
    expect([...text.isSlogan]).toEqual([0, 1, 1, 0, 0]);
  });
});
