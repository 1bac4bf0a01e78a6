import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { ownThemes, removeOwnTheme, saveOwnTheme, undoableThemes, undoOwnTheme } from "#lib/themes/own/own-themes.ts";
import { idFor, type ThemeForm, wordsOf } from "#lib/themes/own/theme-form.ts";
import { makeTemporaryFolder } from "../../setup/temporary-folder.ts";

const data = makeTemporaryFolder("own-themes");
const themes = path.join(data, "themes");
const before = process.env.TIFA_DATA_DIR;
beforeAll(() => {
  process.env.TIFA_DATA_DIR = data;
});
afterEach(() => rmSync(themes, { recursive: true, force: true }));
afterAll(() => {
  if (before === undefined) delete process.env.TIFA_DATA_DIR;
  else process.env.TIFA_DATA_DIR = before;
  rmSync(data, { recursive: true, force: true });
});

const SAFETY: ThemeForm = {
  id: "safety",
  zh: "安全",
  en: "Safety",
  strong: ["安全生产", "治理…隐患"],
  weak: ["隐患"],
  excluded: ["粮食安全"],
};
const stateOf = (id: string) => loadThemes().themes.find((theme) => theme.id === id);

describe("own themes", () => {
  it("are files that the coder reads, and can be changed by the form that made them", async () => {
    await saveOwnTheme(SAFETY, false);
    expect(stateOf("safety")).toMatchObject({ label: { zh: "安全", en: "Safety" }, exclusions: [{ text: "粮食安全" }] });
    expect(await ownThemes()).toEqual([{ id: "safety", label: { zh: "安全", en: "Safety" }, form: SAFETY }]);
    await saveOwnTheme({ ...SAFETY, strong: ["应急管理"], excluded: [] }, true);
    expect((await ownThemes())[0]?.form).toMatchObject({ strong: ["应急管理"], excluded: [] });
  });

  it("take back a change, a removal and the making of a theme, and the taking back too", async () => {
    await saveOwnTheme(SAFETY, false);
    await saveOwnTheme({ ...SAFETY, weak: [] }, true);
    await undoOwnTheme("safety");
    expect((await ownThemes())[0]?.form).toEqual(SAFETY);
    await undoOwnTheme("safety");
    expect((await ownThemes())[0]?.form?.weak).toEqual([]);
    await removeOwnTheme("safety");
    expect(await ownThemes()).toEqual([]);
    expect(await undoableThemes()).toEqual(["safety"]);
    await undoOwnTheme("safety");
    expect((await ownThemes())[0]?.id).toBe("safety");
  });

  it("never take the place of a theme that is there, nor of a file that says more", async () => {
    await expect(saveOwnTheme({ ...SAFETY, id: "debt" }, false)).rejects.toMatchObject({ code: "THEME_TAKEN", status: 409 });
    await expect(saveOwnTheme(SAFETY, true)).rejects.toMatchObject({ code: "THEME_NOT_FOUND" });
    await expect(removeOwnTheme("debt")).rejects.toMatchObject({ code: "THEME_NOT_FOUND" });
    await expect(undoOwnTheme("../../debt")).rejects.toMatchObject({ code: "NOTHING_TO_UNDO" });
    mkdirSync(themes, { recursive: true });
    const file = path.join(themes, "water.yaml");
    const content =
      "id: water\nlabel: { zh: 水, en: Water }\ndescription: { zh: 水, en: Water }\nthreshold: 1.2\nterms:\n  - { about: 强词, strength: strong, words: 节约用水 }\n";
    writeFileSync(file, content);
    expect(await ownThemes()).toMatchObject([{ id: "water", form: null }]);
    await expect(saveOwnTheme({ ...SAFETY, id: "water" }, true)).rejects.toMatchObject({ code: "THEME_HANDMADE" });
    expect(readFileSync(file, "utf8")).toBe(content);
  });

  it("refuse words that cannot be counted and ids that are no file names, and write nothing", async () => {
    for (const wrong of [{ strong: ["安"] }, { strong: ["安全"], weak: ["安全"] }, { id: "../x" }, { id: "own" }])
      await expect(saveOwnTheme({ ...SAFETY, ...wrong }, false)).rejects.toMatchObject({ code: "THEMES_INVALID" });
    await expect(saveOwnTheme({ ...SAFETY, strong: Array.from({ length: 401 }, (_, at) => `词${at}`) }, false)).rejects.toMatchObject({
      code: "THEME_TOO_LARGE",
    });
    expect(await ownThemes()).toEqual([]);
  });

  it("read words from a text field, each once, and make an id of a name", () => {
    expect(wordsOf(" 安全生产\n应急管理；安全生产  治理…隐患")).toEqual(["安全生产", "应急管理", "治理…隐患"]);
    expect(idFor({ zh: "安全", en: "Work Safety!" })).toBe("work-safety");
    expect(idFor({ zh: "安全", en: "" })).toMatch(/^own-[0-9a-f]{8}$/);
  });
});
