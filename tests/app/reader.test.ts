import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadingSentence } from "#lib/analyses/index.ts";
import { leadBack } from "../../app/_server/lead-back.ts";
import { readHit, sentenceSegments } from "../../app/_ui/reader/segments.ts";
import { searchTitles, speechesToFix, standingFlags } from "../../app/speeches/_parts/library-rows.ts";

const TEXT = "我们坚持改革开放，坚持稳中求进。发展是硬道理。";

function sentence(start: number, end: number): ReadingSentence {
  return { index: 0, paragraph: 0, kind: "sentence", headingLevel: 0, start, end, themes: [] };
}

describe("sentenceSegments", () => {
  it("tells names that somebody took out", () => {
    const text = "X县和**镇带头。";
    const masks = [
      { start: 0, end: 1 },
      { start: 3, end: 5 },
    ];
    const segments = sentenceSegments(text, sentence(0, text.length), [], null, masks);
    expect(segments.map((segment) => [segment.text, segment.isMask ?? false])).toEqual([
      ["X", true],
      ["县和", false],
      ["**", true],
      ["镇带头。", false],
    ]);
  });

  it("cuts where slogans and the hit begin and end", () => {
    const slogans = [
      { slogan: "改革开放", gloss: "G", start: 4, end: 8 },
      { slogan: "稳中求进", gloss: "", start: 11, end: 15 },
    ];
    expect(sentenceSegments(TEXT, sentence(0, 16), slogans, { start: 6, end: 10 })).toEqual([
      { text: "我们坚持", slogan: null, gloss: "", isHit: false },
      { text: "改革", slogan: "改革开放", gloss: "G", isHit: false },
      { text: "开放", slogan: "改革开放", gloss: "G", isHit: true },
      { text: "，坚", slogan: null, gloss: "", isHit: true },
      { text: "持", slogan: null, gloss: "", isHit: false },
      { text: "稳中求进", slogan: "稳中求进", gloss: "", isHit: false },
      { text: "。", slogan: null, gloss: "", isHit: false },
    ]);
  });

  it("always gives the sentence's text back, wherever the hit lies", () => {
    const place = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(fc.nat(15), fc.option(place), (start, hit) => {
        const segments = sentenceSegments(TEXT, sentence(start, 16), [{ slogan: "改革开放", gloss: "", start: 4, end: 8 }], hit);
        expect(segments.map(({ text }) => text).join("")).toBe(TEXT.slice(start, 16));
        expect(
          segments
            .filter(({ isHit }) => isHit)
            .map(({ text }) => text)
            .join(""),
        ).toBe(hit === null ? "" : TEXT.slice(Math.max(start, hit.start), Math.min(16, hit.end)));
      }),
    );
  });

  it("reads a place from the address or nothing", () => {
    expect(readHit("3-9")).toEqual({ start: 3, end: 9 });
    for (const wrong of [null, "", "9-3", "3-3", "-1-2", "a-b", "3-9x", "99999999999-999999999999"]) expect(readHit(wrong)).toBeNull();
  });
});

describe("the library's rows", () => {
  const rows = [
    { title: "全省经济工作会议上的讲话", file: "A1.txt", date: "2020-01", flags: "MOSTLY_MASKED", suggestions: "" },
    { title: "调研时的讲话", file: "b.txt", date: null, flags: "UNDATED", suggestions: "" },
    { title: "全会上的讲话", file: "c.txt", date: "2021", flags: "UNDATED", suggestions: "" },
    { title: "座谈会上的讲话", file: "d.txt", date: "2021", flags: "", suggestions: "" },
  ];
  it("are found by any part of title or file name, whatever its case and width", () => {
    expect(searchTitles(rows, "经济 工作")).toEqual([rows[0]]);
    expect(searchTitles(rows, "ａ1")).toEqual([rows[0]]);
    expect(searchTitles(rows, null)).toEqual(rows);
    expect(searchTitles(rows, "没有")).toEqual([]);
  });
  it("that need a person come undated first; a date that was set since settles the doubt", () => {
    expect(speechesToFix(rows)).toEqual([rows[1], rows[0]]);
    expect(standingFlags(rows[2]!)).toEqual([]);
  });
});

describe("leadBack", () => {
  it("stays on this site and takes a refusal's code along", () => {
    const target = (path: string, problem: string | null = null) => leadBack(path, problem).headers.get("location");
    expect(target("/speeches/3?saved=1")).toBe("/speeches/3?saved=1");
    expect(target("/speeches/3?saved=1&x=2", "BAD_METADATA")).toBe("/speeches/3?x=2&problem=BAD_METADATA");
    for (const path of ["//else.example/", "https://else.example/", "/.//else.example", "/\\else.example", "", "javascript:alert(1)"])
      expect(target(path), path).toMatch(/^\/(?![/\\])/);
  });
});
