import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { speechOf } from "./speech-of.ts";

const LIVELIHOOD = `
id: livelihood
label: { zh: 民生, en: Livelihood }
description: { zh: 就业、社保、教育、医疗。, en: "Jobs, social security, schools, health." }
terms:
  - about: 就业与社保
    strength: strong
    words: 就业 社会保障 养老保险 义务教育
examples:
  match: [ 全年新增就业三万人。 ]
  noMatch: [ 招商引资取得突破。 ]
`;

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "themes-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function errorOf(content: string, name = "livelihood.yaml"): AppError {
  try {
    loadThemes({ userFolder: folderWith({ [name]: content }) });
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new RangeError("no AppError");
}

describe("loadThemes", () => {
  it("adds a fifth theme for one file in the user's folder", () => {
    const set = loadThemes({ userFolder: folderWith({ "livelihood.yaml": LIVELIHOOD }) });
    const coder = buildCoder(set);
    expect(coder.themeIds).toEqual(["debt", "ecology", "industry", "livelihood", "party"]);
    const { matchText, sentences } = speechOf("全年新增就业三万人。", "招商引资取得突破。");
    expect(coder.code(matchText, sentences).map(({ themes }) => themes)).toEqual([["livelihood"], ["industry"]]);
  });

  it("takes the theme file that the codebook page shows, whose examples hold", () => {
    const shown = /```yaml\n([\s\S]*?)```/u.exec(readFileSync("corpus/themes/README.md", "utf8"))?.[1] ?? "";
    const set = loadThemes({ userFolder: folderWith({ "safety.yaml": shown }) });
    const { match = [], noMatch = [] } = set.themes.find(({ id }) => id === "safety")?.examples ?? {};
    const coder = buildCoder(set);
    const isSafety = (sentence: string) => {
      const { matchText, sentences } = speechOf(sentence);
      return coder.code(matchText, sentences)[0]?.themes.includes("safety");
    };
    expect([...match, ...noMatch].map(isSafety)).toEqual([true, false]);
  });

  it("lets a user's file replace a built-in theme", () => {
    const own = LIVELIHOOD.replaceAll("livelihood", "debt");
    const set = loadThemes({ userFolder: folderWith({ "debt.yaml": own }) });
    expect(set.themes.find(({ id }) => id === "debt")?.label.en).toBe("Livelihood");
  });

  it("has one hash for equal rules and another for a changed word", () => {
    const hashOf = (content: string) => loadThemes({ userFolder: folderWith({ "livelihood.yaml": content }) }).hash;
    expect(hashOf(LIVELIHOOD)).toBe(hashOf(LIVELIHOOD));
    expect(hashOf(LIVELIHOOD.replace("义务教育", "高等教育"))).not.toBe(hashOf(LIVELIHOOD));
  });

  it("does not need the user's folder", () => {
    expect(loadThemes({ userFolder: "/nonexistent" }).themes.length).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ["an unknown field", LIVELIHOOD.replace("description", "descripton"), "descripton"],
    ["an unknown strength", LIVELIHOOD.replace("strong", "huge"), "terms.0.strength"],
    ["a word of one character", LIVELIHOOD.replace("义务教育", "教"), "教"],
    ["a word listed twice", LIVELIHOOD.replace("义务教育", "就业"), "就业"],
    ["broken YAML", "id: [", "livelihood.yaml"],
  ])("refuses %s and names the place", (_, content, place) => {
    const error = errorOf(content);
    expect(error.code).toBe("THEMES_INVALID");
    expect(error.where).toContain("livelihood.yaml");
    expect(error.message).toContain(place);
  });

  it("refuses a file whose name is not its id", () => {
    expect(errorOf(LIVELIHOOD, "other.yaml").message).toContain("livelihood");
  });
});
