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
    expect(words).toBe(await first.getAttribute("aria-label"));
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
