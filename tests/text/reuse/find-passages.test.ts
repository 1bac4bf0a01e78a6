import { describe, expect, it } from "vitest";
import { PassageFinder } from "#lib/text/reuse/find-passages.ts";
import { passageSimilarity } from "#lib/text/reuse/passage.ts";
import { covered, randomText, reuseText, samples, typedCopy } from "./typed-copy.ts";

const find = (a: string, b: string, leastLength?: number) => {
  const [textA, textB] = [reuseText(a), reuseText(b)];
  return { passages: new PassageFinder(textA).find(textB, leastLength), a: textA, b: textB };
};

describe("PassageFinder", () => {
  it.each([true, false])("finds a speech typed again with 5 in 100 errors and shuffled paragraphs (only replaced: %s)", (onlyReplaced) => {
    for (const [seed, text] of samples().entries()) {
      const { passages, a, b } = find(text, typedCopy(text, seed + 1, { onlyReplaced }));
      expect(covered(passages, "A", a.symbols.length)).toBeGreaterThanOrEqual(0.95);
      expect(covered(passages, "B", b.symbols.length)).toBeGreaterThanOrEqual(0.95);
    }
  });

  it("finds a copied half and not the other half", () => {
    const [own, other] = [randomText(1, 3000), randomText(2, 3000)];
    const { passages, a } = find(`${own}\n${other}`, `${typedCopy(own, 3)}\n${randomText(4, 3000)}`);
    expect(covered(passages, "A", a.symbols.length)).toBeGreaterThan(0.47);
    expect(covered(passages, "A", a.symbols.length)).toBeLessThan(0.53);
  });

  it("gives unrelated texts less than 2 %", () => {
    for (let seed = 0; seed < 10; seed++) {
      const { passages, a } = find(randomText(seed, 5000), randomText(seed + 100, 5000));
      expect(covered(passages, "A", a.symbols.length)).toBeLessThan(0.02);
    }
  });

  it("calls the same text one passage, alike in every letter", () => {
    const text = samples()[0]!;
    const { passages, a } = find(text, text);
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatchObject({ startA: 0, endA: a.symbols.length, startB: 0, endB: a.symbols.length });
    expect(passageSimilarity(passages[0]!)).toBe(1);
  });

  it("does not call a string of fixed slogans reuse, however long", () => {
    const slogans = "增强四个意识、坚定四个自信、做到两个维护，高质量发展，乡村振兴战略，全面从严治党，习近平新时代中国特色社会主义思想，";
    const { passages } = find(
      `${randomText(5, 400)}\n${slogans}${slogans}\n${randomText(6, 400)}`,
      `${randomText(7, 400)}\n${slogans}${slogans}`,
    );
    expect(passages).toEqual([]);
  });

  it("looks over punctuation, quotation marks, masks and line breaks", () => {
    const a = "我们把“稻田变学堂”的办法推到全市各县，去年秋收以后又添了三十六个点，老乡们都说这样学起来记得住。";
    const b = "我们把稻田变学堂的办法，推到全XX市各县；去年秋收以后\n又添了三十六个点。老乡们都说，这样学起来记得住！";
    const { passages } = find(`${randomText(8, 300)}\n${a}`, `${b}\n${randomText(9, 300)}`);
    expect(passages).toHaveLength(1);
    expect(passageSimilarity(passages[0]!)).toBe(1);
  });

  it("keeps to the least length", () => {
    const shared = "去年秋收以后又添了三十六个点";
    const [a, b] = [`${randomText(10, 200)}${shared}${randomText(11, 200)}`, `${randomText(12, 200)}${shared}${randomText(13, 200)}`];
    expect(find(a, b, 20).passages).toEqual([]);
    expect(find(a, b, 12).passages).toHaveLength(1);
  });

  it("finds nothing in texts shorter than a seed", () => {
    expect(find("", "同志们").passages).toEqual([]);
    expect(find("同志们", "同志们").passages).toEqual([]);
  });
});
