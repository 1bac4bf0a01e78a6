import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INKS, type InkName, inkFor } from "#lib/charts/index.ts";

type Rgb = [number, number, number];
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb;
const linear = (color: Rgb): Rgb => color.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as Rgb;
const luminance = (hex: string) => linear(rgb(hex)).reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
const contrast = (a: string, b: string) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);

/** Machado, Oliveira and Fernandes (2009), severity 1. */
const BLINDNESS: Record<string, number[][]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
const seen = (hex: string, matrix: number[][]) =>
  matrix.map((row) => row.reduce((sum, weight, at) => sum + weight * (linear(rgb(hex))[at] ?? 0), 0));
const distance = (a: number[], b: number[]) =>
  Math.hypot(...a.map((value, at) => Math.cbrt(Math.max(0, value)) - Math.cbrt(Math.max(0, b[at] ?? 0))));

const WRITTEN = (Object.keys(INKS) as InkName[]).filter((name) => name !== "rule" && name !== "sheet");
const THEMES = ["debt", "ecology", "industry", "party"] as const;

describe("palette", () => {
  for (const mode of ["light", "dark"] as const) {
    it(`can be read as text on the ${mode} sheet`, () => {
      for (const name of WRITTEN) expect(contrast(INKS[name][mode], INKS.sheet[mode]), name).toBeGreaterThanOrEqual(4.5);
    });
    it.each(Object.keys(BLINDNESS))(`keeps the ${mode} themes apart with %s`, (kind) => {
      const matrix = BLINDNESS[kind] ?? [];
      for (const [at, one] of THEMES.entries())
        for (const other of THEMES.slice(at + 1))
          expect(distance(seen(INKS[one][mode], matrix), seen(INKS[other][mode], matrix)), `${one} ${other}`).toBeGreaterThan(0.08);
    });
  }

  it("gives every theme a dash and a marker of its own", () => {
    expect(new Set(THEMES.map((theme) => INKS[theme].dash)).size).toBe(4);
    expect(new Set(THEMES.map((theme) => INKS[theme].marker)).size).toBe(4);
  });

  it("keeps a theme's ink wherever it stands, and gives others a neutral one", () => {
    expect(inkFor("debt", 5)).toBe("debt");
    expect(inkFor("高质量发展", 0)).toBe("series-1");
    expect(inkFor("高质量发展", 6)).toBe("series-1");
  });

  it("is the palette of the pages", () => {
    const css = readFileSync("app/globals.css", "utf8");
    for (const [name, ink] of Object.entries(INKS)) expect(css, name).toContain(`--tifa-${name}: light-dark(${ink.light}, ${ink.dark});`);
  });
});
