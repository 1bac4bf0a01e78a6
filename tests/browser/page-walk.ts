import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartMarks, horizontalOverflow, overlappingTexts } from "./measures.ts";
import { addressOf, pageParts, VIEWS } from "./page-views.ts";
import { type Look, openPage, openReader, openStage, type Stage } from "./stage.ts";

const OUTPUT = "tests/output/pages";
const HEIGHT = 900;
const THEMES = ["light", "dark"] as const;

/**
 * Every view of every page in one language: opened once in each colours, then made a monitor, a tablet and a
 * phone. The width never reaches the server, so a page that is made narrower is the page that a phone gets.
 */
export function walkPages(locale: Look["locale"]): void {
  let stage: Stage;
  let parts: Awaited<ReturnType<typeof pageParts>>;
  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    stage = await openStage();
    parts = await pageParts(stage);
  });
  afterAll(() => stage?.close());

  describe.each(THEMES)(`in ${locale} and %s colours`, (theme) => {
    it.each(VIEWS)("$name is whole, fits every width, and can be read by everyone", async (view) => {
      const context = await openReader(stage, { locale, theme, width: 1440 });
      try {
        const { page, complaints } = await openPage(context);
        const answer = await page.goto(stage.app.origin + addressOf(view, parts), { waitUntil: "load" });
        await page.locator("main#content").waitFor();
        expect(answer?.status()).toBe(200);
        const file = `${OUTPUT}/${view.name}-${locale}-${theme}`;
        await expectWhole(page, view.charts, `${file}-1440.png`);
        if (locale === "zh") expect(await seriousViolations(page)).toEqual([]);
        await page.setViewportSize({ width: 768, height: HEIGHT });
        expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
        await page.setViewportSize({ width: 390, height: HEIGHT });
        await expectWhole(page, view.charts, `${file}-390.png`);
        if (locale === "en") expect(await seriousViolations(page)).toEqual([]);
        expect(complaints).toEqual([]);
      } finally {
        await context.close();
      }
    });
  });
}

/** Fits its window, shows its charts with their marks, and no text lies over another; kept as a picture. */
async function expectWhole(page: Page, charts: number, picture: string): Promise<void> {
  await page.screenshot({ path: picture, fullPage: true, caret: "initial" });
  expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
  const shown = await chartMarks(page);
  expect(shown.length).toBeGreaterThanOrEqual(charts);
  expect(shown.filter((chart) => chart.marks === 0)).toEqual([]);
  expect(await overlappingTexts(page)).toEqual([]);
}

/**
 * The slow part, so in both colours once in each language and width: Chinese on a monitor, English on a
 * phone. No page has frames, so axe runs in the page itself, which is what its legacy mode means and takes a
 * third of the time; only violations are worked out in full.
 */
async function seriousViolations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
