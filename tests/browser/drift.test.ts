import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectTablesEqualCsv, fetchRows, LOOK, visit } from "./comparing.ts";
import { chartMarks, overlappingTexts } from "./measures.ts";
import { openStage, type Stage } from "./stage.ts";

const PERIODS = "from=2014-2017&to=2022-2025";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe.each(["term", "slogan"])("drift by %s", (unit) => {
  it("has charts with marks, no text over another, and tables that are their CSV", async () => {
    const { page, complaints, close } = await visit(stage, `/drift?${PERIODS}&unit=${unit}`);
    const charts = await chartMarks(page);
    expect(charts.map(({ id }) => id).sort()).toEqual(["drift-shift", "drift-themes", "drift-timeline"]);
    for (const { id, marks } of charts) expect(marks, id).toBeGreaterThan(0);
    expect(await overlappingTexts(page)).toEqual([]);
    expect(await expectTablesEqualCsv(stage, page)).toBeGreaterThan(40);
    expect(complaints).toEqual([]);
    await close();
  });

  it("leads from a row to the sentences of both sides", async () => {
    const { page, close } = await visit(stage, `/drift?${PERIODS}&unit=${unit}`);
    const row = page
      .locator("#drift-table tbody tr")
      .filter({ has: page.locator("td:nth-child(2) a") })
      .filter({ has: page.locator("td:nth-child(3) a") })
      .first();
    for (const [column, years] of [
      [2, ["2014", "2017"]],
      [3, ["2022", "2025"]],
    ] as const) {
      const link = row.locator(`td:nth-child(${column}) a`);
      const [address, count] = [new URL((await link.getAttribute("href"))!, stage.app.origin), Number(await link.textContent())];
      expect([address.searchParams.get("yearFrom"), address.searchParams.get("yearTo")]).toEqual(years);
      const { page: sentences, close: leave } = await visit(stage, address.pathname + address.search, { ...LOOK, javaScript: false });
      const lines = await sentences.locator("[data-sentence], table[data-analysis=concordance] tbody tr").count();
      if (unit === "slogan") expect(lines).toBe(Math.min(count, 50));
      else expect(lines).toBeGreaterThan(0);
      await leave();
    }
    await close();
  });
});

describe("what the lists hold", () => {
  it("is switched by links that keep the rest of the address", async () => {
    const { page, close } = await visit(stage, `/drift?${PERIODS}&level=province`);
    const items = () => page.locator("#drift-table tbody th").allTextContents();
    const before = await items();
    await page.locator("a[href*='stopwords=off']").first().click();
    await page.waitForURL(/stopwords=off/);
    await page.locator("#drift-table tbody th").first().waitFor();
    expect(new URL(page.url()).searchParams.get("level")).toBe("province");
    const all = await fetchRows(stage, `/api/v1/drift?${PERIODS}&level=province&of=own&stopwords=off&format=csv`);
    expect(await items()).toEqual(all.slice(0, before.length).map(({ item }) => item));
    await page.goto(`${stage.app.origin}/methods#stopwords`);
    expect(await page.locator("#stopwords").textContent()).toContain("的 了");
    await close();
  });

  it("nested slogans only where asked for", async () => {
    const own = await fetchRows(stage, `/api/v1/drift?${PERIODS}&unit=slogan&of=own&minCount=1&limit=2000&format=csv`);
    const all = await fetchRows(stage, `/api/v1/drift?${PERIODS}&unit=slogan&of=all&minCount=1&limit=2000&format=csv`);
    const total = (rows: Record<string, string>[]) =>
      rows.reduce((sum, row) => sum + Number(row.countTarget) + Number(row.countReference), 0);
    expect(total(own)).toBeLessThan(total(all));
    expect(new Set(own.map(({ sizeTarget }) => sizeTarget))).toEqual(new Set(all.map(({ sizeTarget }) => sizeTarget)));
    const { page, close } = await visit(stage, `/drift?${PERIODS}&unit=slogan`);
    expect(await page.locator("#drift-shift").textContent()).toContain("只数独立出现的提法");
    await close();
  });
});
