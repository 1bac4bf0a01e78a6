import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "#lib/charts/colour-sight.ts";
import { INKS, type InkName, neutralInk, paint } from "#lib/charts/index.ts";

const WRITTEN = (Object.keys(INKS) as InkName[]).filter((name) => name !== "rule" && name !== "sheet");

describe("palette", () => {
  for (const mode of ["light", "dark"] as const) {
    it(`can be read as text on the ${mode} sheet`, () => {
      for (const name of WRITTEN) expect(contrast(INKS[name][mode], INKS.sheet[mode]), name).toBeGreaterThanOrEqual(4.5);
    });
  }

  it("gives lines without a meaning of their own the neutral sequence, again from its start when it is used up", () => {
    expect(neutralInk(0)).toBe(INKS["series-1"]);
    expect(neutralInk(6)).toBe(INKS["series-1"]);
    expect(neutralInk(1).name).toBe("series-2");
  });

  it("paints with the page's variable, and with the light value where there is no page", () => {
    expect(paint("ink")).toBe("var(--tifa-ink, #1d1b18)");
    expect(paint({ ...INKS.ink, name: "safety", light: "#123456" })).toBe("var(--tifa-safety, #123456)");
  });

  it("is the palette of the pages", () => {
    const css = readFileSync("app/globals.css", "utf8");
    for (const [name, ink] of Object.entries(INKS)) expect(css, name).toContain(`--tifa-${name}: light-dark(${ink.light}, ${ink.dark});`);
  });
});
