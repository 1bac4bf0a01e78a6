import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectTablesEqualCsv, fetchRows, visit } from "./comparing.ts";
import { chartMarks, horizontalOverflow } from "./measures.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe.each(["slogans", "terms", "themes"])("similarity by %s", (by) => {
  it("has a matrix and a map with marks, and tables that are their CSV", async () => {
    const { page, complaints, close } = await visit(stage, `/similarity?by=${by}`);
    const charts = await chartMarks(page);
    expect(charts.map(({ id }) => id).sort()).toEqual(["similarity-map", "similarity-matrix"]);
    for (const { id, marks } of charts) expect(marks, id).toBeGreaterThan(20);
    expect(await expectTablesEqualCsv(stage, page)).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("similarity", () => {
  it("steps from a pair, from a square and from a point to the comparison", async () => {
    const { page, close } = await visit(stage, "/similarity");
    const [top] = await fetchRows(stage, "/api/v1/similarity?by=slogans&limit=1&format=csv");
    for (const link of [
      page.locator("#similar-pairs tbody a").first(),
      page.locator("#similarity-matrix svg.chart:visible a[data-mark]").first(),
      page.locator("#similarity-map svg.chart:visible a[data-mark]").first(),
    ]) {
      const address = new URL((await link.getAttribute("href"))!, stage.app.origin);
      expect(address.pathname).toBe("/compare");
      expect(address.searchParams.getAll("speech")).toHaveLength(2);
      expect((await fetch(address)).status).toBe(200);
    }
    await page.locator("#similar-pairs tbody a").first().click();
    await page.waitForURL(/\/compare\?speech=/);
    expect(new URL(page.url()).searchParams.getAll("speech").sort()).toEqual([top?.speechA, top?.speechB].sort());
    expect(await page.locator("#compare-slogans h3").first().textContent()).toMatch(/[1-9]/);
    await close();
  });

  it("answers anywhere in matrix and map, shows a row or a level alone, and is walked by keys to the comparison", async () => {
    const { page, complaints, close } = await visit(stage, "/similarity");
    await page.waitForSelector("html[data-js]");
    const matrix = page.locator("#similarity-matrix svg.chart:visible");
    const names = await matrix.locator("[data-row]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-label")!));
    // The upper half has no marks of its own, and is answered by the mirrored one.
    await matrix.scrollIntoViewIfNeeded();
    const grid = (await matrix.locator("[data-row]").first().boundingBox())!;
    const tip = page.locator(".tip");
    await page.mouse.move(grid.x + grid.width - 4, grid.y + 8);
    await expect.poll(() => tip.textContent()).toContain(names[0]);
    expect(await tip.textContent()).toContain(names.at(-1));
    const stop = matrix.locator('a[tabindex="0"]');
    expect(await stop.count()).toBe(1);
    await stop.focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("[data-row]")?.getAttribute("data-label"))).toBe(names[2]);
    expect(await tip.textContent()).toContain(names[2]);
    await page.keyboard.press("Space");
    expect(await matrix.locator("[data-row][data-alone]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-label")))).toEqual(
      [names[2]],
    );
    await page.keyboard.press("Space");
    expect(await matrix.locator("[data-alone]").count()).toBe(0);
    const map = page.locator("#similarity-map svg.chart:visible");
    await map.locator("[data-isolates]").first().click();
    expect(await map.locator("[data-series][data-alone]").count()).toBe(1);
    await map.locator("[data-alone] a").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/compare\?speech=/);
    expect(complaints).toEqual([]);
    await close();
  });

  it("fits a phone in both languages, and says why there is nothing", async () => {
    for (const locale of ["zh", "en"] as const) {
      const { page, close } = await visit(stage, "/similarity", { locale, theme: "dark", width: 390 });
      expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
      await close();
    }
    const { page, close } = await visit(stage, "/similarity?yearFrom=1999&yearTo=1999");
    expect((await page.locator("main").textContent())?.length).toBeGreaterThan(50);
    expect(await page.locator("svg.chart [data-mark]").count()).toBe(0);
    await close();
  });
});
