import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toPage } from "./navigation.ts";
import { gotoReady, openPage, openReader, openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const LOOK = { locale: "zh", theme: "light", width: 1440 } as const;

async function visit(path: string) {
  const context = await openReader(stage, LOOK);
  const { page, complaints } = await openPage(context);
  await gotoReady(page, stage.app.origin + path);
  await page.locator("main#content").waitFor();
  await page.evaluate(() => document.documentElement.setAttribute("data-kept-document", ""));
  const seen = () => page.evaluate(() => [scrollY, document.documentElement.hasAttribute("data-kept-document")]);
  return { page, complaints, seen, close: () => context.close() };
}

describe("a change of the view", () => {
  it("sorts a table where it is, keeps scroll and focus, and goes back with both", async () => {
    const { page, complaints, seen, close } = await visit("/slogans");
    const table = page.locator("table[data-analysis=slogans]");
    const first = () => table.locator("tbody th").first().textContent();
    const before = await first();
    await table.evaluate((one) => one.scrollIntoView());
    const [top] = await seen();
    await table.locator("th[data-key=firstYear] a").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sort=firstYear/);
    await table.locator("th[data-key=firstYear][aria-sort=ascending]").waitFor();
    expect(await seen()).toEqual([top, true]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("th")?.dataset.key)).toBe("firstYear");
    expect(await first()).not.toBe(before);
    await page.goBack();
    await expect.poll(first).toBe(before);
    expect(await seen()).toEqual([top, true]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("by a form or a choice among links loads no new document, and the charts are drawn anew", async () => {
    const { page, seen, close } = await visit("/themes");
    const groups = () => page.locator("#theme-groups").textContent();
    const before = await groups();
    await page.locator("#theme-groups nav a", { hasText: "文种" }).click();
    await page.waitForURL(/by=genre/);
    await expect.poll(groups).not.toBe(before);
    expect((await seen())[1]).toBe(true);
    expect(await page.locator("#theme-groups svg.chart [data-mark]").count()).toBeGreaterThan(0);
    await close();
  });

  it("keeps what was on a page for the way back to it", async () => {
    const { page, close } = await visit("/");
    const marks = () => page.locator("main svg.chart [data-mark]").count();
    const before = await marks();
    await toPage(page, "主导航", "方法");
    await page.waitForURL("**/methods");
    await page.locator("main h1", { hasText: "方法" }).waitFor();
    await page.goBack();
    await expect.poll(marks).toBe(before);
    await close();
  });
});

describe("an address with a place on the page", () => {
  it.each(["/themes?order=debt#theme-speeches", "/drift#drift-presence"])("%s opens there", async (path) => {
    const { page, close } = await visit(path);
    await expect.poll(() => page.evaluate(() => document.querySelector(location.hash)?.getBoundingClientRect().top)).toBeLessThan(200);
    await close();
  });
});

describe("Ctrl+K", () => {
  it("puts what is typed next into the palette", async () => {
    const { page, close } = await visit("/methods");
    await page.keyboard.press("Control+k");
    const input = page.locator(".palette [role=combobox]");
    await input.waitFor();
    await page.keyboard.type("zhuti");
    expect(await input.inputValue()).toBe("zhuti");
    await close();
  });
});
