import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gotoReady, openPage, openReader, openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const LOOK = { locale: "zh", theme: "light", width: 1440 } as const;
const MARKS = "#slogan-lines svg.chart:visible a[data-mark]";

describe("marks of a chart", () => {
  it("show their words to mouse and keyboard, light up what is the same, and are walked with the arrow keys", async () => {
    const context = await openReader(stage, LOOK);
    const { page, complaints } = await openPage(context);
    await gotoReady(page, `${stage.app.origin}/`);
    const first = page.locator(MARKS).first();
    await first.focus();
    const tip = page.locator(".tip");
    const words = await tip.textContent();
    expect(words).toContain(await first.getAttribute("aria-label"));
    const key = await first.getAttribute("data-mark");
    expect(
      await page.locator("svg.chart [data-lit]").evaluateAll((lit) => [...new Set(lit.map((one) => one.getAttribute("data-series")))]),
    ).toEqual([key]);
    await page.keyboard.press("ArrowRight");
    const moved = await page.evaluate(() => document.activeElement?.getAttribute("data-mark"));
    expect(moved).toBe(key);
    expect(await tip.textContent()).not.toBe(words);
    await page.keyboard.press("ArrowLeft");
    expect(await tip.textContent()).toBe(words);
    await page.keyboard.press("Escape");
    expect(await tip.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("show their words on the first tap and lead to their sentences on the second", async () => {
    const context = await stage.browser.newContext({ viewport: { width: 1440, height: 900 }, hasTouch: true, locale: "zh-CN" });
    const { page } = await openPage(context);
    await gotoReady(page, `${stage.app.origin}/`);
    const mark = page.locator(MARKS).first();
    await mark.scrollIntoViewIfNeeded();
    const box = (await mark.boundingBox())!;
    const tap = () => page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await tap();
    await page.locator(".tip").waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    await tap();
    await page.waitForURL((url) => url.pathname !== "/");
    await context.close();
  });
});

describe("a chart of years", () => {
  const CHART = "#theme-lines svg.chart:visible";

  async function visit() {
    const context = await openReader(stage, LOOK);
    const { page, complaints } = await openPage(context);
    await gotoReady(page, `${stage.app.origin}/`);
    const chart = page.locator(CHART);
    await chart.scrollIntoViewIfNeeded();
    const years = await chart.locator("[data-year]").evaluateAll((marks) => {
      const places = new Map(marks.map((mark) => [Number(mark.getAttribute("data-year")), mark.getBoundingClientRect()]));
      return [...places].map(([year, { left, width }]) => ({ year, x: left + width / 2 })).sort((a, b) => a.x - b.x);
    });
    const { top } = await chart.evaluate((one) => one.getBoundingClientRect().toJSON() as { top: number });
    return { page, chart, years, y: top + 40, complaints, close: () => context.close() };
  }

  it("says all values of the nearest year anywhere, and after a click leads to the sentences", async () => {
    const { page, chart, years, y, complaints, close } = await visit();
    const { year, x } = years.at(-2)!;
    const lines = await chart.locator(`[data-year="${year}"]`).count();
    await page.mouse.move(x + 3, y);
    await expect.poll(() => page.locator(".tip li").count()).toBe(lines);
    expect(await page.locator(".tip strong").textContent()).toBe(String(year));
    await page.mouse.click(x + 3, y);
    await page.locator(".tip[data-pinned] > a").click();
    await page.waitForURL(/\/sentences\?/);
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows one line alone by its name or by Space, and narrows the years by a stroke until a double click", async () => {
    const { page, chart, years, y, close } = await visit();
    const label = chart.locator("[data-isolates]").first();
    await label.click();
    expect(await chart.locator("[data-alone][data-label]").count()).toBe(1);
    await page.mouse.move(years[3]!.x, y);
    await expect.poll(() => page.locator(".tip strong").textContent()).toBe(String(years[3]!.year));
    expect(await page.locator(".tip li").count()).toBe(0);
    await label.click();
    expect(await chart.locator("[data-alone]").count()).toBe(0);
    await chart.locator("a[data-year]").first().focus();
    await page.keyboard.press("Space");
    expect(await chart.locator("[data-alone][data-label]").count()).toBe(1);
    const [from, to] = [years[2]!, years.at(-3)!];
    await page.mouse.move(from.x - 4, y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, y, { steps: 3 });
    await page.mouse.move(to.x + 4, y, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(new RegExp(`yearFrom=${from.year}&yearTo=${to.year}`));
    await page.locator(".filter-chip", { hasText: `${from.year}–${to.year}` }).waitFor();
    await expect.poll(() => chart.locator(`[data-year="${years[0]!.year}"]`).count()).toBe(0);
    await chart.dblclick({ position: { x: 300, y: 30 } });
    await page.waitForURL((url) => !url.searchParams.has("yearFrom"));
    await close();
  });
});
