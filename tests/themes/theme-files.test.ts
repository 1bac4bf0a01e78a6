import { describe, expect, it } from "vitest";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { speechOf } from "./speech-of.ts";

const set = loadThemes({ userFolder: "/nonexistent" });
const coder = buildCoder(set);

function themesOf(sentence: string): string[] {
  const { matchText, sentences } = speechOf(sentence);
  return coder.code(matchText, sentences)[0]?.themes ?? [];
}

describe("the project's theme files", () => {
  it("are themes and the background, each theme with a name in both languages", () => {
    expect(coder.themeIds.length).toBeGreaterThanOrEqual(4);
    expect(set.themes.filter(({ role }) => role === "theme").map(({ id }) => id)).toEqual(coder.themeIds);
    for (const { label } of set.themes) expect(label.zh).not.toBe(label.en);
  });

  for (const theme of set.themes.filter(({ role }) => role === "theme")) {
    it(`${theme.id}: has examples of both kinds`, () => {
      expect(theme.examples.match.length).toBeGreaterThanOrEqual(4);
      expect(theme.examples.noMatch.length).toBeGreaterThanOrEqual(3);
    });
    it.each(theme.examples.match)(`${theme.id} is coded: %s`, (sentence) => {
      expect(themesOf(sentence)).toContain(theme.id);
    });
    it.each(theme.examples.noMatch)(`${theme.id} is not coded: %s`, (sentence) => {
      expect(themesOf(sentence)).not.toContain(theme.id);
    });
  }

  it("code a list sentence with every theme that one of its items is about", () => {
    expect(themesOf("抓好污染防治和隐性债务化解工作。")).toEqual(expect.arrayContaining(["debt", "ecology"]));
  });

  it("do not take a metaphor for the environment", () => {
    expect(themesOf("以良好政治生态引领干部作风转变。")).toEqual(["party"]);
    expect(themesOf("打造一流营商环境，服务企业发展。")).toEqual(["industry"]);
    expect(themesOf("守好思想阵地。")).not.toContain("ecology");
  });

  it("do not find a word across the border of two others", () => {
    expect(themesOf("把这些经验转化工作做细。")).toEqual([]);
  });
});
