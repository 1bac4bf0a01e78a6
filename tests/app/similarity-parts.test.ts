import { describe, expect, it } from "vitest";
import { getTranslate } from "#lib/i18n/index.ts";
import { findSpeech } from "../../app/_ui/compare/find-speech.ts";
import { mapGroups } from "../../app/similarity/_parts/map-groups.ts";

const speeches = [
  { id: 1, title: "甲市政府工作报告", year: 2019 },
  { id: 2019, title: "乙市政府工作报告", year: 2021 },
  { id: 3, title: "甲市经济工作会议讲话", year: null },
];

describe("findSpeech", () => {
  it("is the one of an id, or the newest where nothing was asked", () => {
    expect(findSpeech(speeches, "1", null).speech?.id).toBe(1);
    expect(findSpeech(speeches, null, null).speech?.id).toBe(2019);
    expect(findSpeech([], null, null)).toEqual({ speech: null, choices: [] });
  });

  it("takes what was typed for words of year and title, never for an id", () => {
    expect(findSpeech(speeches, "3", "2019").speech?.id).toBe(1);
    expect(findSpeech(speeches, null, "甲市").choices.map(({ id }) => id)).toEqual([1, 3]);
    expect(findSpeech(speeches, null, "没有")).toEqual({ speech: null, choices: [] });
  });
});

describe("mapGroups", () => {
  const t = getTranslate("en");
  const rows = [
    { level: "city", year: 2001 },
    { level: "city", year: 2010 },
    { level: "national", year: 2020 },
    { level: null, year: null },
  ];

  it("has the levels that occur, the fullest first, and the unknown last", () => {
    const { groups, groupOf } = mapGroups(rows, "level", t);
    expect(groups.map(({ key }) => key)).toEqual(["level-city", "level-national", "none"]);
    expect(rows.map((row) => groupOf(row).key)).toEqual(["level-city", "level-city", "level-national", "none"]);
  });

  it("has spans of years of one length, the later the fuller", () => {
    const { groups, groupOf } = mapGroups(rows, "year", t);
    expect(groups.map(({ label, fill }) => [label, fill])).toEqual([
      ["2001–2005", 0],
      ["2006–2010", 1 / 3],
      ["2011–2015", 2 / 3],
      ["2016–2020", 1],
      [t("similarity.noYear"), undefined],
    ]);
    expect(rows.map((row) => groupOf(row).label)).toEqual(["2001–2005", "2006–2010", "2016–2020", t("similarity.noYear")]);
    expect(mapGroups([rows[0]!], "year", t).groups.map(({ label }) => label)).toEqual(["2001"]);
  });
});
