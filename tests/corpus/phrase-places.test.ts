import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePhrasePattern, patternOf, splitAlternatives } from "#lib/corpus/strings/phrase-pattern.ts";
import { countPattern, findPlaces } from "#lib/corpus/strings/phrase-places.ts";
import type { TextCache } from "#lib/corpus/text-cache.ts";

function cacheOf(texts: readonly string[]): TextCache {
  const starts = new Int32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) starts[index + 1] = starts[index]! + text.length + 1;
  const shared = new SharedArrayBuffer(Math.max(2, starts[texts.length]! * 2));
  const bytes = Buffer.from(shared);
  for (const [index, text] of texts.entries()) bytes.write(text, starts[index]! * 2, "utf16le");
  return { units: new Uint16Array(shared), bytes, starts };
}

function countPhrase(cache: TextCache, phrase: string): Int32Array {
  return countPattern(cache, patternOf([[phrase]]));
}

/** Another way to count: split and count the gaps. */
function countBySplitting(text: string, phrase: string): number {
  return text.split(phrase).length - 1;
}

describe("countPhrase", () => {
  it("counts each speech on its own and never across two", () => {
    expect([...countPhrase(cacheOf(["改革开放改革", "开放", "", "改革开放"]), "改革开放")]).toEqual([1, 0, 0, 1]);
    expect([...countPhrase(cacheOf(["改革", "开放"]), "改革开放")]).toEqual([0, 0]);
  });

  it("counts without overlap, leftmost first", () => {
    expect([...countPhrase(cacheOf(["一一一一一"]), "一一")]).toEqual([2]);
  });

  it("finds nothing at half a character", () => {
    // U+4E00 U+004E as bytes is 00 4E 4E 00: a byte-wise search would see U+4E4E in the middle.
    expect([...countPhrase(cacheOf(["\u4E00\u004E"]), "\u4E4E")]).toEqual([0]);
  });

  it("agrees with splitting on any text", () => {
    const text = fc.string({ unit: fc.constantFrom("一", "二", "\u{20000}", "。"), maxLength: 30 });
    const phrase = fc.string({ unit: fc.constantFrom("一", "二", "\u{20000}"), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), phrase, (texts, wanted) => {
        expect([...countPhrase(cacheOf(texts), wanted)]).toEqual(texts.map((each) => countBySplitting(each, wanted)));
      }),
    );
  });

  it("gives places as positions in the buffer", () => {
    const { starts, ends, offsets } = findPlaces(cacheOf(["a改b", "", "改", ""]), patternOf([["改"]]));
    expect([[...starts], [...ends], [...offsets]]).toEqual([
      [1, 5],
      [2, 6],
      [0, 1, 1, 2, 2],
    ]);
  });
});

describe("dense text", () => {
  it("agrees with splitting where hits are close, far apart, and at the edges of the copied stretches", () => {
    const gap = fc.constantFrom(0, 1, 3, 200, 8180, 8190, 8191, 8192, 9000);
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 40 }), fc.constantFrom("一", "一二", "一一二"), (gaps, wanted) => {
        const texts = [gaps.map((size) => "三".repeat(size) + wanted).join(""), "一二"];
        expect([...countPhrase(cacheOf(texts), wanted)]).toEqual(texts.map((each) => countBySplitting(each, wanted)));
      }),
      { numRuns: 60 },
    );
  });
});

describe("patterns", () => {
  const count = (texts: string[], phrase: string) => [...countPattern(cacheOf(texts), parsePhrasePattern(phrase))];

  it("counts a place once however many alternatives fit, the longest first", () => {
    expect(count(["生态环保生态文明"], "生态|环保|生态文明")).toEqual([3]);
    const { starts, ends } = findPlaces(cacheOf(["生态文明"]), parsePhrasePattern("生态|生态文明"));
    expect([[...starts], [...ends]]).toEqual([[0], [4]]);
  });

  it("lets a gap run over a few characters of one sentence", () => {
    expect(
      count(["推动全市高质量发展", "推动。高质量发展", "推动一二三四五六七八九十一二三高质量发展", "推动高质量发展"], "推动…高质量发展"),
    ).toEqual([1, 0, 0, 1]);
  });

  it("refuses what has nothing to count or costs too much", () => {
    expect(() => parsePhrasePattern("生态|")).toThrow(/nothing to count/);
    expect(() => parsePhrasePattern("“”")).toThrow(/nothing to count/);
    expect(() => parsePhrasePattern("一…二…三…四…五")).toThrow(/at most/);
  });

  it("folds the case of Latin letters unless asked not to, full-width letters as well", () => {
    const texts = ["GDP要稳，gdp要实，Gdp不注水", "GDＰ"];
    for (const typed of ["GDP", "gdp", "Gdp", "ＧＤＰ"]) expect(count([texts[0]!], typed)).toEqual([3]);
    const exact = countPattern(cacheOf([texts[0]!]), parsePhrasePattern("gdp", "exact"));
    expect([...exact]).toEqual([1]);
    expect(count(["Belt and Road，BELT AND ROAD".replaceAll(" ", "")], "belt and road")).toEqual([2]);
    expect(count(["École"], "éCOLE")).toEqual([1]);
  });

  it("keeps the positions of the text as it is", () => {
    const { starts, ends } = findPlaces(cacheOf(["稳gdp，GDP"]), parsePhrasePattern("GDP"));
    expect([[...starts], [...ends]]).toEqual([
      [1, 5],
      [4, 8],
    ]);
  });

  it("takes an escaped sign for itself", () => {
    const texts = ["A|B两档", "A档，B档"];
    expect(count(texts, "A|B")).toEqual([2, 2]);
    expect(count(texts, "a\\|b")).toEqual([1, 0]);
    expect(count(texts, "A\\｜B|B档")).toEqual([1, 1]);
    expect(count(["推动…发展", "推动高质量发展"], "推动\\…发展")).toEqual([1, 0]);
    expect(count(["甲\\乙", "甲乙"], "甲\\\\乙")).toEqual([1, 0]);
    expect(splitAlternatives("甲\\|乙|丙")).toEqual(["甲\\|乙", "丙"]);
  });
});
