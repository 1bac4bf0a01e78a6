import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toPage } from "./navigation.ts";
import { gotoReady, openPage, openReader, openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const LOOK = { locale: "zh", theme: "light", width: 1440 } as const;

async function visit(path: string, look: Parameters<typeof openReader>[1] = LOOK) {
  const context = await openReader(stage, look);
  const { page, complaints } = await openPage(context);
  await gotoReady(page, stage.app.origin + path);
  await page.locator("main#content").waitFor();
  await page.evaluate(() => document.documentElement.setAttribute("data-kept-document", ""));
  return { page, complaints, close: () => context.close() };
}

const isSameDocument = (page: Page) => page.locator("html[data-kept-document]").count();
const left = async (page: Page) => Number(/(\d+) 篇$/.exec((await page.locator(".filter-strip").innerText()).trim())?.[1]);

describe("the strip of filters", () => {
  it("says what each choice leaves, applies it at once where the page is, and stays open for the next", async () => {
    const { page, complaints, close } = await visit("/themes");
    const all = await left(page);
    await page.evaluate(() => scrollTo(0, 500));
    const topInView = () => page.locator("#theme-lines").evaluate((chart) => chart.getBoundingClientRect().top);
    const top = await topInView();
    // As a hand does it: a click by name would first scroll the page to the button, which is in view already.
    const button = (await page.locator(".filter-menu summary").boundingBox())!;
    await page.mouse.click(button.x + 10, button.y + 10);
    const label = await page.locator("label:has(#filter-level-city)").innerText();
    const box = (await page.locator("#filter-level-city").boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL(/level=city/);
    await page.locator(".filter-chip", { hasText: "市级" }).waitFor();
    expect(await left(page)).toBe(Number(/\d+/.exec(label)?.[0]));
    expect(await left(page)).toBeLessThan(all);
    expect(await isSameDocument(page)).toBe(1);
    // What was in view stays there, whatever became longer or shorter above it.
    expect(Math.abs((await topInView()) - top)).toBeLessThan(4);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("filter-level-city");
    await page.selectOption("#filter-yearFrom", "2018");
    await page.locator(".filter-chip", { hasText: "2018–" }).waitFor();
    await page.locator(".filter-chip", { hasText: "市级" }).click();
    await page.waitForURL((url) => !url.searchParams.has("level"));
    expect(complaints).toEqual([]);
    await close();
  });

  it("stays through the navigation, the palette, the links of a page, the reader and back", async () => {
    const { page, close } = await visit("/themes?level=city&yearFrom=2018");
    const holds = async () => {
      const { searchParams } = new URL(page.url());
      expect([searchParams.get("level"), searchParams.get("yearFrom")]).toEqual(["city", "2018"]);
      await page.locator(".filter-chip", { hasText: "市级" }).waitFor();
    };
    await toPage(page, "主导航", "提法");
    await page.waitForURL(/\/slogans\?/);
    await holds();
    await page.keyboard.press("Control+k");
    await page.locator(".palette [role=combobox]").waitFor();
    await page.keyboard.type("lishi");
    await page.locator(".palette [role=combobox]").fill("zhuti");
    await page.locator(".palette-item[data-highlighted]").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/themes\?/);
    await holds();
    await page.locator("#theme-speeches a[href^='/speeches/']").first().click();
    await page.waitForURL(/\/speeches\/\d+\?/);
    await holds();
    await page.locator("#text a.slogan").first().click();
    await page.waitForURL(/\/concordance\?/);
    await holds();
    await page.goBack();
    await page.waitForURL(/\/speeches\/\d+\?/);
    await holds();
    await close();
  });

  it("is on every page of the navigation and stays in view", async () => {
    const { page, close } = await visit("/methods?level=city");
    await page.evaluate(() => scrollTo(0, 1_500));
    expect(await page.locator(".filter-strip").evaluate((strip) => strip.getBoundingClientRect().top)).toBe(0);
    expect(await page.locator(".filter-strip").innerText()).toContain("本页不随筛选变化");
    await close();
  });

  it("is one button on a phone, and no page of it is wider", async () => {
    const { page, close } = await visit("/slogans?level=city&yearFrom=2018&genre=work-conference", { ...LOOK, width: 390 });
    await page.locator(".filter-menu summary").click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const box = await page.locator(".filter-panel").boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    await close();
  });

  it("leaves a phone the newest years first, and the oldest a stroke away", async () => {
    const { page, close } = await visit("/slogans", { ...LOOK, width: 390 });
    const heat = page.locator(".newest-first");
    const right = (which: "first" | "last") =>
      heat
        .locator("thead th abbr")
        [which]()
        .evaluate((year) => year.getBoundingClientRect().right);
    expect(await right("last")).toBeLessThanOrEqual(390);
    expect(await right("first")).toBeLessThan(100);
    await heat.evaluate((box) => box.scrollBy(-5_000, 0));
    expect(await right("first")).toBeGreaterThan(100);
    expect(await right("last")).toBeGreaterThan(390);
    await close();
  });
});
