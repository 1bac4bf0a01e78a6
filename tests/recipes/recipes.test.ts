import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHART, FORMAT, QUESTION, SLOGAN, STATISTIC, THEME } from "./recipes.ts";
import { costOf, ScratchCopy } from "./scratch-copy.ts";

const RECIPES = [SLOGAN, THEME, FORMAT, STATISTIC, CHART, QUESTION];
/** Asks the copy's own registries for what the recipes added. */
const PROBE = `
import { ANALYSES } from "#lib/analyses/index.ts";
import * as charts from "#lib/charts/index.ts";
import { loadLexicon } from "#lib/lexicon/load-lexicon.ts";
import { readerFor } from "#lib/readers/index.ts";
import * as stats from "#lib/stats/index.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { PAGES } from "../app/_ui/pages.ts";
console.log(JSON.stringify({
  slogan: loadLexicon().slogans.some(({ slogan }) => slogan === "河湾合意试范"),
  theme: loadThemes().themes.find(({ id }) => id === "tides")?.label.en,
  format: readerFor("a.lines")?.name,
  statistic: stats.midpoint(2, 4),
  chart: typeof charts.DotsChart,
  question: ANALYSES.find(({ name }) => name === "longest-speeches")?.title.en,
  page: PAGES.some(({ route }) => route === "/longest"),
}));
`;

let copy: ScratchCopy;
beforeAll(() => {
  copy = new ScratchCopy();
  for (const recipe of [...RECIPES, { files: { "tests/probe.ts": PROBE } }]) copy.follow(recipe);
});
afterAll(() => copy.remove());

describe("the recipes of ARCHITECTURE.md", () => {
  it("cost what it says", () => {
    expect([SLOGAN, THEME, FORMAT, STATISTIC, CHART].map(costOf)).toEqual([1, 1, 2, 2, 3]);
    expect(costOf(QUESTION)).toBeLessThanOrEqual(6);
  });

  it("are all that is needed to be found by every registry", async () => {
    expect(JSON.parse(await copy.run("tsx/dist/cli.mjs", "tests/probe.ts"))).toEqual({
      slogan: true,
      theme: "Tides",
      format: "lines",
      statistic: 3,
      chart: "function",
      question: "longest speeches",
      page: true,
    });
  });

  it("pass the type check, whole", async () => {
    await copy.run("typescript/bin/tsc", "--noEmit", "--incremental", "false");
  });

  it("pass the tests that walk a registry, none of which had to be changed", async () => {
    const walks = [
      "tests/architecture.test.ts",
      "tests/app/pages.test.ts",
      "tests/app/open-api.test.ts",
      "tests/i18n/catalogs.test.ts",
      "tests/stats/examples.test.ts",
      "tests/themes/theme-files.test.ts",
    ];
    const args = ["run", "--project", "shared", "--project", "unit", "--maxWorkers=1", ...walks];
    const output = await copy.run("vitest/vitest.mjs", ...args).catch(({ stdout }: { stdout: string }) => stdout);
    expect(output).not.toMatch(/ FAIL |× /);
    expect(output).toMatch(/Test Files .*6 passed/);
  });
});
