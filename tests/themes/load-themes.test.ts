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

const OURS = loadThemes({ userFolder: "/nonexistent" }).themes.flatMap(({ id, role }) => (role === "theme" ? [id] : []));

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
    expect(coder.themeIds).toEqual([...OURS, "livelihood"]);
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

  it("keeps colour and place of a replaced theme where the user's file states none", () => {
    const [first] = loadThemes({ userFolder: "/nonexistent" }).themes;
    const own = LIVELIHOOD.replaceAll("livelihood", first!.id);
    const [bare] = loadThemes({ userFolder: folderWith({ [`${first!.id}.yaml`]: own }) }).themes;
    expect(bare).toMatchObject({ id: first!.id, label: { en: "Livelihood" }, colour: first!.colour, order: first!.order });
    const [stated] = loadThemes({ userFolder: folderWith({ [`${first!.id}.yaml`]: `${own}colour: "#AA0000"\norder: -1\n` }) }).themes;
    expect(stated).toMatchObject({ colour: { light: "#aa0000", dark: "#aa0000" }, order: -1 });
  });

  it("puts stated places first, then the rest by id, and the background last", () => {
    const file = (id: string, more = "") => ({ [`${id}.yaml`]: LIVELIHOOD.replaceAll("livelihood", id) + more });
    const folder = folderWith({
      ...file("zeal", "order: 1\n"),
      ...file("calm"),
      ...file("art"),
      ...file("dim", "role: background\norder: 0\n"),
    });
    const { themes } = loadThemes({ folder, userFolder: "/nonexistent" });
    expect(themes.map(({ id }) => id)).toEqual(["zeal", "art", "calm", "dim"]);
  });

  it("keeps the hash, and so every stored code, when names, colours, places or examples change", () => {
    const hashOf = (content: string) => loadThemes({ userFolder: folderWith({ "livelihood.yaml": content }) }).hash;
    const renamed = LIVELIHOOD.replace("民生", "生计").replace("招商引资取得突破", "招商引资有成效");
    expect(hashOf(`${renamed}colour: { light: "#112233", dark: "#ddeeff" }\norder: 0\n`)).toBe(hashOf(LIVELIHOOD));
  });

  it("codes and scores alike in whatever order themes are shown", () => {
    const texts = speechOf("全年新增就业三万人，化解政府债务，治理污染。", "招商引资取得突破。", "加强党的建设。");
    const coded = (order: string) => {
      const coder = buildCoder(loadThemes({ userFolder: folderWith({ "livelihood.yaml": LIVELIHOOD + order }) }));
      return coder.code(texts.matchText, texts.sentences);
    };
    expect(coded("order: -5\n")).toEqual(coded(""));
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
    ["a colour by name", `${LIVELIHOOD}colour: red\n`, "#rrggbb"],
    ["half a colour", `${LIVELIHOOD}colour: { light: "#112233" }\n`, "#rrggbb"],
    ["a place that is no number", `${LIVELIHOOD}order: first\n`, "order"],
    ["an id that means something in addresses", LIVELIHOOD.replaceAll("livelihood", "none"), "id"],
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
