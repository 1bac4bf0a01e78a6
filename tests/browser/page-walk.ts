import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartMarks, horizontalOverflow, overlappingTexts, tabStops } from "./measures.ts";
import { addressOf, pageParts, type TestView, VIEWS } from "./page-views.ts";
import { type Look, openPage, openReader, openStage, type Stage } from "./stage.ts";

/** The rules of axe that colours alone can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const OUTPUT = "tests/output/pages";
const HEIGHT = 900;
/** Stops of the Tab key before the footer: lists, tables and charts are one each. */
const MOST_TAB_STOPS = 60;
/** Pictures of whole pages are for the eye of who draws them, and cost a third of the walk. */
const KEEPS_PICTURES = !process.env.CI;

/**
 * Every view of every page in one language: opened once, made a monitor, a tablet and a phone, and turned from
 * light colours to dark ones. Neither width nor colours change what the server sends but for one attribute of
 * the root, so the page that is turned is the page that a reader of the dark one gets.
 */
export function walkPages(locale: Look["locale"]): void {
  let stage: Stage;
  let context: BrowserContext;
  let parts: Awaited<ReturnType<typeof pageParts>>;
  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    stage = await openStage();
    context = await openReader(stage, { locale, theme: "light", width: 1440 });
    parts = await pageParts(stage);
  });
  afterAll(() => stage?.close());

  describe(`in ${locale}`, () => {
    it.each(VIEWS)("$name is whole, fits every width, and can be read by everyone", async (view) => {
      const { page, complaints } = await openPage(context);
      try {
        const answer = await page.goto(stage.app.origin + addressOf(view, parts), { waitUntil: "load" });
        await page.locator("main#content").waitFor();
        expect(answer?.status()).toBe(200);
        await expectEveryWidth(page, view, locale);
        expect(complaints).toEqual([]);
      } catch (error) {
        await keepPicture(page, `${view.name}-${locale}-failed`);
        throw error;
      } finally {
        await page.close();
      }
    });
  });
}

/** axe, the slow part, looks at Chinese on a monitor in both colours and at English on a phone in dark ones. */
async function expectEveryWidth(page: Page, { name, charts }: TestView, locale: Look["locale"]): Promise<void> {
  await expectWhole(page, charts, `${name}-${locale}-light-1440`);
  if (locale === "zh") {
    await expect.poll(() => tabStops(page)).toBeLessThanOrEqual(MOST_TAB_STOPS);
    expect(await tabStops(page)).toBeGreaterThan(5);
    expect(await violations(page)).toEqual([]);
    await turnDark(page);
    expect(await violations(page, COLOUR_RULES)).toEqual([]);
    if (KEEPS_PICTURES) await keepPicture(page, `${name}-${locale}-dark-1440`);
  }
  await page.setViewportSize({ width: 768, height: HEIGHT });
  expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 390, height: HEIGHT });
  if (locale === "en") await turnDark(page);
  await expectWhole(page, charts, `${name}-${locale}-dark-390`);
  if (locale === "en") expect(await violations(page)).toEqual([]);
}

/** Fits its window, shows its charts with their marks, and no text lies over another. */
async function expectWhole(page: Page, charts: number, picture: string): Promise<void> {
  if (KEEPS_PICTURES) await keepPicture(page, picture);
  expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
  const shown = await chartMarks(page);
  expect(shown.length).toBeGreaterThanOrEqual(charts);
  expect(shown.filter((chart) => chart.marks === 0)).toEqual([]);
  expect(await overlappingTexts(page)).toEqual([]);
}

async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${OUTPUT}/${name}.png`, fullPage: true, caret: "initial" });
}

async function turnDark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
}

/**
 * No page has frames, so axe runs in the page itself, which is what its legacy mode means and takes a third of
 * the time; only violations are worked out in full.
 */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const found = await (rules ? axe.withRules(rules) : axe).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
