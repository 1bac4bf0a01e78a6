import { describe, expect, it } from "vitest";
import { contrast, difference, sightOf } from "#lib/charts/colour-sight.ts";
import { INKS, inkOfTheme, type ThemeLook, themeInks } from "#lib/charts/index.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";

const OURS: ThemeLook[] = loadThemes({ userFolder: "/nonexistent" }).themes.filter(({ role }) => role === "theme");
const FOUR: ThemeLook[] = [
  { id: "a", colour: { light: "#8a5a00", dark: "#e0ac4a" } },
  { id: "b", colour: { light: "#00785f", dark: "#2ea583" } },
  { id: "c", colour: { light: "#2a58b0", dark: "#86abf5" } },
  { id: "d", colour: { light: "#b3203f", dark: "#ff9db0" } },
];
const bare = (id: string): ThemeLook => ({ id, colour: null });
const many = (count: number) => Array.from({ length: count }, (_, index) => bare(`own-${index}`));
const MODES = ["light", "dark"] as const;

/** The least difference between two inks of a mode. */
function closest(inks: Iterable<{ light: string; dark: string }>, mode: "light" | "dark"): number {
  const seen = [...inks].map((ink) => sightOf(ink[mode]));
  return Math.min(...seen.flatMap((one, at) => seen.slice(at + 1).map((other) => difference(one, other))));
}

describe("contrast", () => {
  it("is that of WCAG", () => {
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 10);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 3);
    expect(contrast("#123456", "#123456")).toBe(1);
  });
});

describe("difference", () => {
  it("is what the reader who tells colours apart least sees", () => {
    expect(difference(sightOf("#c00000"), sightOf("#c00000"))).toBe(0);
    const [blackWhite, redGreen] = [difference(sightOf("#000000"), sightOf("#ffffff")), difference(sightOf("#b05000"), sightOf("#5f7000"))];
    expect(blackWhite).toBeCloseTo(100, 0);
    expect(redGreen).toBeLessThan(10);
  });
});

describe("themeInks", () => {
  it("keeps the colours of the project's files, which can be read and told apart", () => {
    const inks = themeInks(OURS);
    for (const { id, colour } of OURS) if (colour !== null) expect(inks.get(id), id).toMatchObject(colour);
    for (const mode of MODES) expect(closest(inks.values(), mode)).toBeGreaterThan(5);
  });

  it.each([1, 4, 8, 28])("gives %i themes without a colour one each that can be read and that no other has", (count) => {
    const inks = themeInks([...FOUR, ...many(count)]);
    for (const mode of MODES) {
      for (const ink of inks.values()) expect(contrast(ink[mode], INKS.sheet[mode])).toBeGreaterThanOrEqual(4.5);
      expect(closest(inks.values(), mode)).toBeGreaterThan(count <= 8 ? 9 : 0.5);
    }
  });

  it("gives the same colours to the same themes, and does not let a new one change those before it", () => {
    const before = themeInks([...FOUR, ...many(2)]);
    const after = themeInks([...FOUR, ...many(3)]);
    for (const [id, ink] of before) expect(after.get(id)).toEqual(ink);
  });

  it("gives the first five a dash, marker and line that no other has", () => {
    const forms = [...themeInks(many(5)).values()].map(({ dash, marker, line }) => `${dash} ${marker} ${line}`);
    expect(new Set(forms).size).toBe(5);
  });

  it("darkens or lightens a stated colour that could not be read, and no other", () => {
    const inks = themeInks([
      { id: "pale", colour: { light: "#ffff00", dark: "#ffff00" } },
      { id: "deep", colour: { light: "#1a237e", dark: "#1a237e" } },
    ]);
    expect(inks.get("pale")?.dark).toBe("#ffff00");
    expect(inks.get("deep")?.light).toBe("#1a237e");
    expect(contrast(inks.get("pale")!.light, INKS.sheet.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(inks.get("deep")!.dark, INKS.sheet.dark)).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps apart a theme and a colour of the pages that have the same name", () => {
    expect(themeInks([bare("rule")]).get("rule")?.name).toBe("theme-rule");
    expect(themeInks([bare("safety")]).get("safety")?.name).toBe("safety");
  });

  it("leaves a neutral one to a theme that is gone", () => {
    expect(inkOfTheme(themeInks(OURS), "gone")).toMatchObject(INKS["series-1"]);
  });
});
