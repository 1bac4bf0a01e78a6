import { describe, expect, it } from "vitest";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { checkYears, earliestTexts } from "#lib/lexicon/check-years.ts";
import type { Slogan } from "#lib/lexicon/types.ts";

const placed = (slogan: string, fields: Partial<Slogan> = {}) => ({ where: "a.tsv:2", slogan: bareSlogan(slogan, fields) });
const texts = [
  { name: "乙", year: 1996, text: "坚持有新风尚的道路，大兴新风尚。" },
  { name: "甲", year: 1990, text: "建设有新风尚的事业。" },
];

describe("checkYears", () => {
  it("contradicts a year that an older text refutes", () => {
    expect(checkYears([placed("新风尚", { introduced: 1996 })], texts).findings.map(({ rule }) => rule)).toEqual(["seen-earlier"]);
  });

  it("confirms a year in which a text has it, and says where nothing is proved", () => {
    const proof = checkYears([placed("大兴新风尚", { introduced: 1996 }), placed("从未说过", { introduced: 1950 })], texts);
    expect(proof).toEqual({ findings: [], confirmed: 1, unproved: 1 });
  });

  it("asks for the text that a source says to have seen", () => {
    const entry = placed("从未说过", { introduced: 1990, source: "见于1990年政府工作报告" });
    expect(checkYears([entry], texts).findings.map(({ rule }) => rule)).toEqual(["not-seen"]);
  });
});

describe("earliestTexts", () => {
  it("does not take the slogan before it for the slogan itself", () => {
    const entries = [placed("有新风尚的"), placed("新风尚", { replaces: ["有新风尚的"] }), placed("道路")];
    expect(earliestTexts(entries, texts).map((text) => text?.name ?? null)).toEqual(["甲", "乙", "乙"]);
  });

  it("nor where that stands inside a third wording", () => {
    const entries = [placed("新风尚", { replaces: ["有新风尚"] }), placed("新风尚的事业")];
    expect(earliestTexts(entries, texts).map((text) => text?.name ?? null)).toEqual(["乙", "甲"]);
  });
});
