import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { GOLDEN_CASES } from "./golden-cases.tsx";

const FOLDER = path.join(import.meta.dirname, "../golden");
/** `UPDATE_GOLDEN=1` rewrites the files; look at them before committing. */
const isUpdating = process.env.UPDATE_GOLDEN === "1";

/** One tag a line, so that a change shows where it is. */
const pretty = (markup: string) => `${markup.replaceAll("><", ">\n<")}\n`;

describe("golden charts", () => {
  for (const [name, chart] of Object.entries(GOLDEN_CASES)) {
    it(`${name} looks as it did`, () => {
      const file = path.join(FOLDER, `${name}.svg`);
      const markup = pretty(renderToStaticMarkup(chart));
      if (isUpdating) writeFileSync(file, markup);
      expect(existsSync(file), `${file} is missing`).toBe(true);
      expect(markup).toBe(readFileSync(file, "utf8"));
    });

    it(`${name} has finite numbers only, a name, and a reason when it is empty`, () => {
      const markup = renderToStaticMarkup(chart);
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
      expect(markup).toMatch(/<title|aria-label/);
      if (name.endsWith("-empty")) expect(markup).toContain("没有可画的数据");
      else expect(markup).toMatch(/<(path|rect|circle)/);
    });
  }
});
