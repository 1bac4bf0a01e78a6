import { AhoCorasick } from "@monyone/aho-corasick";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { lexiconOf } from "#lib/lexicon/load-lexicon.ts";
import { buildMatcher, unitsOf } from "#lib/lexicon/matcher.ts";
import { formsOf } from "#lib/lexicon/patterns.ts";
import type { Slogan } from "#lib/lexicon/types.ts";

const matcherOf = (...slogans: Slogan[]) => buildMatcher(lexiconOf(slogans));

describe("counting rules", () => {
  it("counts a nested slogan inside and outside a longer one, and says what contains it", () => {
    const matcher = matcherOf(bareSlogan("中国特色社会主义"), bareSlogan("有中国特色社会主义"));
    const found = matcher.matchSlogans("建设有中国特色社会主义的路很长，中国特色社会主义的路也很长。");
    expect(found).toEqual([
      { slogan: 1, variant: 0, start: 2, end: 11, standalone: true, container: -1 },
      { slogan: 0, variant: 0, start: 3, end: 11, standalone: false, container: 1 },
      { slogan: 0, variant: 0, start: 16, end: 24, standalone: true, container: -1 },
    ]);
  });

  it("names the longest of several containers", () => {
    const matcher = matcherOf(bareSlogan("高质量"), bareSlogan("高质量发展"), bareSlogan("推动高质量发展"));
    const inner = matcher.matchSlogans("我们推动高质量发展").find(({ slogan }) => slogan === 0);
    expect(inner?.container).toBe(2);
  });

  it("counts an occurrence once when a longer variant of the same slogan covers it", () => {
    const matcher = matcherOf(bareSlogan("中国梦", { variants: ["伟大的中国梦", "中国梦想"] }));
    const found = matcher.matchSlogans("伟大的中国梦，中国梦想，中国梦");
    expect(found.map(({ variant, start, container }) => [variant, start, container])).toEqual([
      [1, 0, -1],
      [2, 7, -1],
      [0, 12, -1],
    ]);
  });

  it("does not let occurrences of one slogan overlap", () => {
    expect(matcherOf(bareSlogan("干干")).matchSlogans("干干干干干")).toHaveLength(2);
  });

  it("counts each of an elliptical series", () => {
    const matcher = matcherOf(bareSlogan("六稳"), bareSlogan("六保"), bareSlogan("四个意识"), bareSlogan("四个自信"));
    expect(matcher.matchSlogans("做好六稳六保，增强四个意识，四个自信").map(({ slogan }) => slogan)).toEqual([0, 1, 2, 3]);
  });

  it("does not mind quotes in the slogan and the comma inside it", () => {
    const matcher = matcherOf(bareSlogan("“千百十”工程"), bareSlogan("闯新路、破险阻"));
    expect(matcher.matchSlogans("实施千百十工程，闯新路，破险阻。再闯新路破险阻。")).toHaveLength(3);
  });

  it("never matches across a sentence end", () => {
    expect(matcherOf(bareSlogan("闯新路、破险阻")).matchSlogans("闯新路。破险阻")).toEqual([]);
  });
});

describe("traps", () => {
  it("leaves out a context in which the characters are ordinary words", () => {
    const matcher = matcherOf(bareSlogan("走出去", { notFollowedBy: ["看看", "的人"], notPrecededBy: ["自己"] }));
    expect(matcher.matchSlogans("走出去看看，走出去的人，他自己走出去。").length).toBe(0);
    expect(matcher.matchSlogans("企业走出去，再走出去").length).toBe(2);
  });

  it("takes the shorter form where the context rules the longer one out", () => {
    const matcher = matcherOf(bareSlogan("三农", { variants: ["三农工作"], notFollowedBy: ["者"] }));
    expect(matcher.matchSlogans("三农工作者").map(({ variant }) => variant)).toEqual([0]);
  });

  it("counts nothing inside or across an excluded range", () => {
    const matcher = matcherOf(bareSlogan("六稳"), bareSlogan("共同富裕"));
    const text = "六稳共同富裕六稳";
    expect(matcher.matchSlogans(text, [0, 2]).map(({ start }) => start)).toEqual([2, 6]);
    expect(matcher.matchSlogans(text, [3, 4, 6, 8]).map(({ start }) => start)).toEqual([0]);
    expect(matcher.matchSlogans(text, [0, 8])).toEqual([]);
  });

  it("looks at its range of a shared buffer only, guards included", () => {
    const matcher = matcherOf(bareSlogan("六稳", { notPrecededBy: ["三"] }));
    const buffer = new Uint16Array(new SharedArrayBuffer(2 * 6));
    buffer.set(unitsOf("三六稳六稳三"));
    const starts: number[] = [];
    matcher.countSlogans(buffer, 1, 4, (_slogan, _variant, start) => starts.push(start));
    expect(starts).toEqual([1]);
    expect(() => matcher.countSlogans(buffer, 4, 9, () => {})).toThrow(RangeError);
  });

  it("is safe with characters outside the basic plane", () => {
    const matcher = matcherOf(bareSlogan("𠮷祥"), bareSlogan("𠮷"), bareSlogan("祥和"));
    expect(matcher.matchSlogans("𠮷祥和𠮶祥").map(({ slogan, start, end }) => [slogan, start, end])).toEqual([
      [0, 0, 3],
      [1, 0, 2],
      [2, 2, 4],
    ]);
  });

  it("finds nothing with no slogans or no text", () => {
    expect(matcherOf().matchSlogans("六稳")).toEqual([]);
    expect(matcherOf(bareSlogan("六稳")).matchSlogans("")).toEqual([]);
  });
});

/** Leftmost, at one start the longest, never overlapping: said with indexOf alone. */
function naiveOccurrences(text: string, forms: string[]): [number, number][] {
  const result: [number, number][] = [];
  for (let at = 0; at < text.length; ) {
    const lengths = forms.filter((form) => text.indexOf(form, at) === at).map((form) => form.length);
    if (lengths.length > 0) result.push([at, at + Math.max(...lengths)]);
    at += lengths.length > 0 ? Math.max(...lengths) : 1;
  }
  return result;
}

const word = fc.string({ unit: fc.constantFrom("甲", "乙", "𠮷"), minLength: 2, maxLength: 5 });
const anyLexicon = fc
  .array(fc.record({ slogan: word, variants: fc.array(word, { maxLength: 3 }) }), { minLength: 1, maxLength: 8 })
  .map((list) => lexiconOf(list.map(({ slogan, variants }) => bareSlogan(slogan, { variants }))));
const anyText = fc.string({ unit: fc.constantFrom("甲", "乙", "𠮷", "，"), maxLength: 60 });

describe("against independent implementations", () => {
  it("agrees with indexOf on occurrences and on containment", () => {
    fc.assert(
      fc.property(anyLexicon, anyText, (lexicon, text) => {
        const found = buildMatcher(lexicon).matchSlogans(text);
        const naive = lexicon.slogans.map((slogan) => naiveOccurrences(text, formsOf(slogan)));
        lexicon.slogans.forEach((_, index) => {
          expect(found.filter(({ slogan }) => slogan === index).map(({ start, end }) => [start, end])).toEqual(naive[index]);
        });
        for (const { start, end, container, standalone } of found) {
          const around = naive.flat().filter(([s, e]) => s <= start && e >= end && e - s > end - start);
          const longest = Math.max(0, ...around.map(([s, e]) => e - s));
          expect(standalone).toBe(around.length === 0);
          const own =
            container === -1 ? 0 : Math.max(0, ...naive[container]!.filter(([s, e]) => s <= start && e >= end).map(([s, e]) => e - s));
          expect(own).toBe(longest);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has as many raw hits as @monyone/aho-corasick when no slogan overlaps itself", () => {
    const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊己庚辛"), minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 30,
    });
    const text = fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊己庚辛"), maxLength: 300 });
    fc.assert(
      fc.property(words, text, (list, haystack) => {
        const free = list.filter((one) => !isSelfOverlapping(one));
        fc.pre(free.length > 0);
        const found = buildMatcher(lexiconOf(free.map((one) => bareSlogan(one)))).matchSlogans(haystack);
        expect(found).toHaveLength(new AhoCorasick(free).matchInText(haystack).length);
      }),
    );
  });
});

function isSelfOverlapping(one: string): boolean {
  return [...one].some((_, index) => index > 0 && one.startsWith(one.slice(index)));
}
