import { describe, expect, it } from "vitest";
import { getTranslate } from "#lib/i18n/index.ts";
import { conditionsOf } from "../../app/_ui/cite/conditions.ts";
import { chineseReference, englishReference } from "../../app/_ui/cite/reference.ts";

const VIEW = {
  title: "主题",
  conditions: ["年份 2023", "层级 省级"],
  speeches: 26,
  corpusVersion: "0123456789ab",
  lexiconHash: "ba9876543210",
  date: "2026-11-21",
  address: "http://localhost:3000/themes?year=2023&level=province",
};

describe("references", () => {
  it("say title, conditions, corpus version, lexicon, date and address in both styles", () => {
    for (const text of [chineseReference(VIEW), englishReference(VIEW)])
      for (const part of [VIEW.title, ...VIEW.conditions, "26", VIEW.corpusVersion, VIEW.lexiconHash, VIEW.date, VIEW.address])
        expect(text).toContain(part);
    expect(englishReference({ ...VIEW, speeches: 1, conditions: [] })).toContain("主题 [Data view]. Corpus of 1 speech,");
  });
});

describe("conditionsOf", () => {
  const search = new URLSearchParams("year=2022&year=2023&level=province&q=改革&lang=en&theme=dark&page=&strange=1");

  it("names filters, values and choices in the reader's language and leaves out what narrows nothing", () => {
    expect(conditionsOf(search, getTranslate("zh"))).toEqual(["年份 2022、2023", "层级 省级", "短语 改革", "strange 1"]);
    expect(conditionsOf(search, getTranslate("en"))).toEqual(["Year 2022, 2023", "Level Province", "Phrase 改革", "strange 1"]);
    expect(conditionsOf(new URLSearchParams("theme=safety"), getTranslate("zh"), () => "安全生产")[0]).toMatch(/ 安全生产$/);
    expect(conditionsOf(new URLSearchParams(), getTranslate("zh"))).toEqual([]);
  });
});
