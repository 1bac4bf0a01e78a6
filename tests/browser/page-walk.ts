import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartMarks, horizontalOverflow, overlappingTexts, tabStops } from "./measures.ts";
import { addressOf, pageParts, type TestView, VIEWS } from "./page-views.ts";
import { type Look, openPage, openReader, openStage, type Stage } from "./stage.ts";
import { documentBytes, scriptBytes, scriptData } from "./weights.ts";

/** Rows after these are made as they are, and the contrast of each would be worked out anew. */
const REPEATED = ":is(tbody, ol) > :nth-child(n + 9)";
const OUTPUT = "tests/output/pages";
const HEIGHT = 900;
/** Stops of the Tab key before the footer: lists, tables and charts are one each. */
const MOST_TAB_STOPS = 60;
/** JavaScript that a page may ship beyond the framework's own, gzip. */
const MOST_SCRIPT_BYTES = 150_000;
/** HTML of a page, gzip. */
const MOST_DOCUMENT_BYTES = 80_000;
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
        expectLight((await answer?.text()) ?? "");
        await expectEveryWidth(page, view, locale);
        await expectFewScripts(page);
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

/**
 * axe, three quarters of the walk's time, looks at Chinese on a monitor in light colours and at English on a phone
 * in dark ones, so once at every page in either colour.
 */
async function expectEveryWidth(page: Page, { name, charts }: TestView, locale: Look["locale"]): Promise<void> {
  await expectWhole(page, charts, `${name}-${locale}-light-1440`);
  if (locale === "zh") {
    await expect.poll(() => tabStops(page)).toBeLessThanOrEqual(MOST_TAB_STOPS);
    expect(await tabStops(page)).toBeGreaterThan(5);
    expect(await violations(page)).toEqual([]);
    if (KEEPS_PICTURES) {
      await turnDark(page);
      await keepPicture(page, `${name}-${locale}-dark-1440`);
    }
  }
  await page.setViewportSize({ width: 768, height: HEIGHT });
  expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 390, height: HEIGHT });
  if (locale === "en") await turnDark(page);
  await expectWhole(page, charts, `${name}-${locale}-dark-390`);
  if (locale === "en") expect(await violations(page)).toEqual([]);
}

/** The document weighs little and carries its printed markup once. */
function expectLight(html: string): void {
  expect(documentBytes(html)).toBeLessThanOrEqual(MOST_DOCUMENT_BYTES);
  expect(scriptData(html)).not.toContain("<svg ");
  expect(scriptData(html)).not.toContain("</td>");
}

async function expectFewScripts(page: Page): Promise<void> {
  await expect.poll(() => scriptBytes(page)).toBeGreaterThan(1_000);
  expect(await scriptBytes(page)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
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
async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .exclude(REPEATED)
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"], preload: false });
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
