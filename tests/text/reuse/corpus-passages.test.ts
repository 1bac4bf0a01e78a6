import { describe, expect, it } from "vitest";
import { findCorpusPassages, type SourcedPassage } from "#lib/text/reuse/corpus-passages.ts";
import { covered, randomText, reuseText, samples, typedCopy } from "./typed-copy.ts";

function search(texts: readonly string[]) {
  const parts = texts.map(reuseText);
  const passages: SourcedPassage[] = [];
  const mostSymbols = parts.reduce((sum, { symbols }) => sum + symbols.length, 0);
  findCorpusPassages({ count: parts.length, mostSymbols, textOf: (text) => parts[text]! }, 20, (_text, _part, found) =>
    passages.push(...found),
  );
  return { passages, parts };
}

describe("findCorpusPassages", () => {
  it("leads every passage back to the earliest text that has it", () => {
    const source = randomText(1, 2000);
    const { passages, parts } = search([randomText(2, 2000), source, typedCopy(source, 3), randomText(4, 2000), typedCopy(source, 5)]);
    expect(new Set(passages.map(({ textA, textB }) => `${textA} ${textB}`))).toEqual(new Set(["1 2", "1 4"]));
    for (const copy of [2, 4]) {
      const own = passages.filter(({ textB }) => textB === copy);
      expect(covered(own, "B", parts[copy]!.symbols.length)).toBeGreaterThan(0.95);
      expect(covered(own, "A", parts[1]!.symbols.length)).toBeGreaterThan(0.95);
    }
  });

  it("finds whole speeches typed again with 5 % errors and shuffled paragraphs, headings included", () => {
    const sources = samples().slice(0, 8);
    const { passages, parts } = search([...sources, ...sources.map((text, seed) => typedCopy(text, seed + 50))]);
    for (const [at] of sources.entries()) {
      const own = passages.filter(({ textB }) => textB === at + sources.length);
      expect(covered(own, "B", parts[at + sources.length]!.symbols.length)).toBeGreaterThanOrEqual(0.95);
    }
  });

  it("finds nothing among unrelated texts, and nothing of a text in itself", () => {
    const twice = randomText(6, 500);
    expect(search([`${twice}\n${twice}`, randomText(7, 1000), randomText(8, 1000)]).passages).toEqual([]);
    expect(search([]).passages).toEqual([]);
    expect(search(["", "同志们"]).passages).toEqual([]);
  });

  it("does not take longer than the corpus is longer when every text copies every other", () => {
    const paragraphs = Array.from({ length: 40 }, (_, seed) => randomText(seed + 20, 250));
    const corpusOf = (size: number) => Array.from({ length: size }, (_, at) => paragraphs.slice(at % 20, (at % 20) + 20).join("\n"));
    const count = (size: number) => search(corpusOf(size)).passages.length;
    expect(count(80)).toBeLessThan(5 * count(20) + 100);
  });
});
