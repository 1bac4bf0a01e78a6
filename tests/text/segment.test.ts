import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { loadSegmenter, type Segmenter } from "#lib/text/segment/segment.ts";
import { checkDictionaries, findDictionaries } from "#lib/text/segment/segment-dictionaries.ts";
import { segmentSentences } from "#lib/text/segment/segment-sentences.ts";
import type { Segmentation } from "#lib/text/segment/types.ts";
import { structureSpeech } from "#lib/text/structure/structure.ts";
import { anySpeech, cutsPair, isWellFormed } from "./arbitrary-speech.ts";

let segmenter: Segmenter;
beforeAll(() => {
  segmenter = loadSegmenter();
});

function segment(display: string): Segmentation & { text: string } {
  const match = toMatchText(display);
  return { text: match.text, ...segmenter.segment(match.text, structureSpeech(display, match).sentences) };
}

/** Pieces of the match text; those that are no words in brackets. */
function pieces({ text, pieceLengths }: { text: string; pieceLengths: Uint8Array }): string[] {
  let at = 0;
  return [...pieceLengths].map((length) => {
    const piece = text.slice(at, at + (length & 0x7f));
    at += length & 0x7f;
    return length & 0x80 ? `[${piece}]` : piece;
  });
}

describe("segment", () => {
  it("cuts words, and keeps punctuation and paragraph marks as pieces that are no words", () => {
    const result = segment("我们坚持改革开放，实现高质量发展。\n增长8.0%。");
    expect(pieces(result)).toEqual([
      "我们",
      "坚持",
      "改革开放",
      "[，]",
      "实现",
      "高质量",
      "发展",
      "[。]",
      "[\n]",
      "增长",
      "8.0",
      "[%]",
      "[。]",
    ]);
    expect(result.tokenCount).toBe(8);
    expect(result.terms.get("改革开放")).toBe(1);
    expect(result.terms.has("，")).toBe(false);
  });

  it("never makes a mask a word or joins it to one", () => {
    const result = segment("建设新**现代化，XX市增长X%，X月X日。");
    expect(pieces(result).filter((piece) => /[X*]/.test(piece))).toEqual(["[**]", "[XX]", "[X]", "[X]", "[X]"]);
    expect([...result.terms.keys()].some((term) => /[X*]/.test(term))).toBe(false);
  });

  it("counts Latin words and numbers", () => {
    const { terms } = segment("2023年GDP突破5万亿元，5G领先。");
    expect(terms.get("GDP")).toBe(1);
    expect(terms.get("2023")).toBe(1);
  });

  it("knows the words of the user dictionary", () => {
    expect(segment("新时代的党中央").terms).toEqual(
      new Map([
        ["新时代", 1],
        ["的", 1],
        ["党中央", 1],
      ]),
    );
  });

  it("takes an empty text and one of punctuation alone", () => {
    expect(segment("")).toMatchObject({ tokenCount: 0, pieceLengths: new Uint8Array(0) });
    expect(segment("，。……——！")).toMatchObject({ tokenCount: 0 });
  });

  it("cuts a million characters on one line", () => {
    const result = segment("发展是第一要务，".repeat(125_000));
    expect(result.terms.get("发展")).toBeGreaterThan(124_000);
  });

  it("joins back to the match text, whatever the text", () => {
    fc.assert(
      fc.property(anySpeech, (display) => {
        const result = segment(display);
        const lengths = [...result.pieceLengths].map((length) => length & 0x7f);
        const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((a, b) => a + b, 0));
        expect(ends.at(-1) ?? 0).toBe(result.text.length);
        expect(cutsPair(result.text, ends)).toBe(false);
        expect([...result.terms.values()].reduce((a, b) => a + b, 0)).toBe(result.tokenCount);
        expect([...result.pieceLengths].filter((length) => length < 0x80)).toHaveLength(result.tokenCount);
      }),
      { numRuns: 500 },
    );
  });

  it("adds up over split documents: two texts cut apart give the counts of both together", () => {
    const first = "我们坚持改革开放。";
    const second = "改革开放必须坚持。";
    const both = segment(`${first}\n${second}`);
    for (const [term, count] of both.terms)
      expect((segment(first).terms.get(term) ?? 0) + (segment(second).terms.get(term) ?? 0)).toBe(count);
    expect(both.tokenCount).toBe(segment(first).tokenCount + segment(second).tokenCount);
  });
});

describe("segmentSentences", () => {
  const sentence = (matchStart: number, matchEnd: number) => ({
    paragraph: 0,
    kind: "sentence" as const,
    headingLevel: 0,
    start: matchStart,
    end: matchEnd,
    matchStart,
    matchEnd,
    charCount: 0,
  });

  it("gives the cutter at most 2,000 units and never half a character", () => {
    const seen: string[] = [];
    const text = `一${"𠮷".repeat(3000)}`;
    segmentSentences(text, [sentence(0, text.length)], (stretch) => {
      seen.push(stretch);
      return [stretch.slice(0, 1), stretch.slice(1)].filter((piece) => piece !== "");
    });
    expect(Math.max(...seen.map((stretch) => stretch.length))).toBeLessThanOrEqual(2000);
    expect(seen.every((stretch) => isWellFormed(stretch))).toBe(true);
  });

  it("splits words above 127 units outside surrogate pairs", () => {
    const text = `${"a".repeat(126)}${"𠮷".repeat(10)}`;
    const { pieceLengths, tokenCount } = segmentSentences(text, [sentence(0, text.length)], (stretch) => [stretch]);
    expect([...pieceLengths]).toEqual([126, 20]);
    expect(tokenCount).toBe(2);
  });

  it("passes over what the cutter loses instead of misplacing what follows", () => {
    const { pieceLengths, tokenCount } = segmentSentences("甲乙", [sentence(0, 2)], () => ["甲"]);
    expect([...pieceLengths]).toEqual([0x82]);
    expect(tokenCount).toBe(0);
  });

  it("gives the same words in one call for neighbours as in a call for each", () => {
    const text = "坚持改革开放。深化改革！完善体制；坚持改革。第一，抓产业。XX区要落实。";
    const spans = [...text.matchAll(/[^。！；]+[。！；]/g)].map(({ index, 0: match }) => sentence(index, index + match.length));
    const calls: string[] = [];
    const cut = (stretch: string) => {
      calls.push(stretch);
      return segmenter.segment(stretch, [sentence(0, stretch.length)]).terms.size === 0 ? [stretch] : [...stretch];
    };
    segmentSentences(text, spans, cut);
    expect(calls).toEqual(["坚持改革开放。深化改革！", "完善体制；", "坚持改革。第一，抓产业。", "区要落实。"]);
    const together = segmenter.segment(text, spans);
    const apart = spans.map(({ matchStart, matchEnd }) =>
      segmenter.segment(text.slice(matchStart, matchEnd), [sentence(0, matchEnd - matchStart)]),
    );
    expect([...together.pieceLengths]).toEqual(apart.flatMap(({ pieceLengths }) => [...pieceLengths]));
  });

  it("refuses sentences that overlap", () => {
    expect(() => segmentSentences("甲乙", [sentence(0, 2), sentence(1, 2)], (stretch) => [stretch])).toThrow(RangeError);
  });
});

describe("dictionaries", () => {
  it("missing ones are named before nodejieba could end the process", () => {
    const paths = { ...findDictionaries(), hmmDict: "/nowhere/hmm_model.utf8" };
    expect(() => checkDictionaries(paths)).toThrow(
      expect.objectContaining({ code: "DICTIONARY_MISSING", where: "/nowhere/hmm_model.utf8" }),
    );
  });

  it("have a hash of 16 hex digits", () => {
    expect(segmenter.dictionaryHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it("the user dictionary has one word a line, each once, with frequency and part of speech, in match-text form", () => {
    const lines = readFileSync(findDictionaries().userDict, "utf8").trimEnd().split("\n");
    const words = lines.map((line) => line.split(" ")[0]!);
    expect(lines.filter((line) => !/^\S+ [1-9]\d* [a-z]+$/.test(line))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => toMatchText(word).text !== word)).toEqual([]);
  });
});
