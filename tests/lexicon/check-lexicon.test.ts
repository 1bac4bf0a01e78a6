import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkLexicon } from "#lib/lexicon/check-lexicon.ts";
import { LEXICON_COLUMNS, type LexiconCells } from "#lib/lexicon/columns.ts";
import { lexiconFolder, loadLexicon } from "#lib/lexicon/load-lexicon.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";

const THEMES = loadThemes({ userFolder: "/nonexistent" }).themes.flatMap(({ id, role }) => (role === "theme" ? [id] : []));

describe("our lexicon", () => {
  it("has no findings", () => {
    expect(checkLexicon(lexiconFolder(), THEMES)).toEqual([]);
  });

  it("has at least 2,500 slogans, of every kind, of several themes and of every period", () => {
    const { slogans } = loadLexicon({ userFolder: null });
    expect(slogans.length).toBeGreaterThanOrEqual(2500);
    for (const kind of ["numeric", "ideology", "policy", "campaign", "motto"]) expect(slogans.some((one) => one.kind === kind)).toBe(true);
    const themes = new Set(slogans.flatMap(({ theme }) => theme ?? []));
    expect(themes.size).toBeGreaterThanOrEqual(4);
    for (const theme of themes) expect(slogans.filter((one) => one.theme === theme).length, theme).toBeGreaterThan(20);
    for (let decade = 1950; decade <= 2020; decade += 10) {
      const inDecade = slogans.filter(({ introduced }) => introduced !== null && introduced >= decade && introduced < decade + 10);
      expect([decade, inDecade.length > 4]).toEqual([decade, true]);
    }
  });
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lexicon-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Rules that a file of these lines breaks, in order. */
function rulesBroken(...lines: LexiconCells[]): string[] {
  const rows = lines.map((line) => LEXICON_COLUMNS.map((column) => line[column] ?? "").join("\t"));
  writeFileSync(join(folder, "a.tsv"), [LEXICON_COLUMNS.join("\t"), ...rows].join("\n"));
  return checkLexicon(folder, ["party", "safety"]).map(({ rule }) => rule);
}

const good: LexiconCells = { slogan: "六稳", kind: "numeric", gloss: "Six stabilities" };

describe("checkLexicon", () => {
  it("accepts a plain good line", () => {
    expect(rulesBroken(good)).toEqual([]);
  });

  it("finds duplicates and variants claimed twice, quotes and commas aside", () => {
    expect(rulesBroken(good, good)).toEqual(["duplicate"]);
    expect(rulesBroken(good, { ...good, slogan: "四稳", variants: "“六稳”" })).toEqual(["claimed-twice"]);
    expect(rulesBroken({ ...good, slogan: "闯新路、破险阻" }, { ...good, slogan: "闯新路破险阻" })).toEqual(["claimed-twice"]);
    expect(rulesBroken({ ...good, variants: "“六稳”" })).toEqual(["repeated-form"]);
  });

  it("finds missing fields, unknown kinds and themes, and forms too short to count", () => {
    expect(rulesBroken({ ...good, gloss: "" })).toEqual(["missing-field"]);
    expect(rulesBroken({ ...good, introduced: "2018", occasion: "2018年会议" })).toEqual(["missing-field"]);
    expect(rulesBroken({ ...good, kind: "song" }, { ...good, slogan: "六保", theme: "sport" })).toEqual(["unreadable", "unknown-theme"]);
    expect(rulesBroken({ ...good, theme: "safety" })).toEqual([]);
    expect(rulesBroken({ ...good, slogan: "稳" })).toEqual(["uncountable"]);
  });

  it("holds the year against the occasion and the source", () => {
    const dated = { ...good, occasion: "中央政治局会议", source: "2018年7月31日会议" };
    expect(rulesBroken({ ...dated, introduced: "2018" })).toEqual([]);
    expect(rulesBroken({ ...dated, introduced: "2017" })).toEqual(["year-before-source"]);
    expect(rulesBroken({ ...dated, introduced: "2019" })).toEqual(["year-not-in-source"]);
    expect(rulesBroken({ ...good, introduced: "2006", occasion: "党的十六届六中全会", source: "决定" })).toEqual([]);
    expect(rulesBroken({ ...good, introduced: "2005", occasion: "党的十六届六中全会", source: "决定" })).toEqual(["year-before-source"]);
    expect(rulesBroken({ ...good, introduced: "2012", occasion: "党的十八大", source: "十八大报告" })).toEqual([]);
  });

  it("holds the items against the number", () => {
    expect(rulesBroken({ ...good, stands_for: "稳就业|稳金融" })).toEqual(["wrong-number-of-items"]);
    expect(rulesBroken({ ...good, slogan: "两学一做", stands_for: "学章程|学讲话|做合格党员" })).toEqual([]);
  });

  it("finds lineage that points nowhere or backwards in time", () => {
    expect(rulesBroken({ ...good, replaces: "五稳" })).toEqual(["points-nowhere"]);
    const older = { ...good, slogan: "四稳", introduced: "2019", occasion: "会议", source: "2019年" };
    const newer = { ...good, introduced: "2018", occasion: "会议", source: "2018年", replaces: "四稳" };
    expect(rulesBroken(older, newer)).toEqual(["lineage-backwards"]);
  });
});
