import { expect, test } from "vitest";
import { parseCosts } from "#lib/text/match/word-costs.ts";

const costs = (lines: string) => parseCosts(new TextEncoder().encode(lines));

test("a word's cost is that of its share of all words", () => {
  const { costOf, unknownCost } = costs("甲 6 n\n乙丙 2 v\n𠮷田 0 n\n");
  expect(costOf("甲")).toBeCloseTo(Math.log(8 / 6));
  expect(costOf("乙丙")).toBeCloseTo(Math.log(8 / 2));
  expect(costOf("𠮷田")).toBeCloseTo(Math.log(8));
  expect(unknownCost).toBeCloseTo(Math.log(8) + 1);
});

test("parts of words, longer words and the empty word are none", () => {
  const { costOf } = costs("甲乙 1 n\n一二三四五六七八九 5 n\n");
  for (const word of ["甲", "甲乙丙", "", "一二三四五六七八九", "一二三四五六七八"]) expect(costOf(word)).toBeUndefined();
  expect(costOf("甲乙")).toBe(0);
});

test("of a word on two lines the last counts for it and both count in all", () => {
  const { costOf } = costs("甲 3 n\n乙 2 n\n甲 1");
  expect(costOf("甲")).toBeCloseTo(Math.log(6));
});
