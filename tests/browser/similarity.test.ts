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
