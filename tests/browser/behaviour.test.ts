import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartMarks, pageTables } from "./measures.ts";
import { gotoReady, openPage, openReader, openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const LOOK = { locale: "zh", theme: "light", width: 1440 } as const;

describe("tables and downloads", () => {
  it.each([
    "/",
    "/slogans",
    "/themes",
    "/drift",
    "/phrases?phrase=高质量发展",
    "/concordance?phrase=高质量发展",
    "/speeches",
    "/speeches/1",
  ])("%s shows what its CSV says", async (path) => {
    const context = await openReader(stage, LOOK);
    const { page } = await openPage(context);
    await page.goto(stage.app.origin + path, { waitUntil: "load" });
    const tables = await pageTables(page);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const text = await (await fetch(stage.app.origin + table.csv)).text();
      const records = parse(text, { columns: true, bom: true }) as Record<string, string>[];
      const lines = new Set(records.map((record) => JSON.stringify(table.keys.map((key) => record[key]))));
      expect(table.rows.length, table.csv).toBeGreaterThan(0);
      expect(
        table.rows.filter((row) => !lines.has(JSON.stringify(row))),
        table.csv,
      ).toEqual([]);
      expect(table.rows.length, table.csv).toBeLessThanOrEqual(records.length);
    }
    await context.close();
  });

  it("a chart's SVG opens alone, with its title, source and every mark's shape", async () => {
    const context = await openReader(stage, LOOK);
    const { page, complaints } = await openPage(context);
    await gotoReady(page, `${stage.app.origin}/themes`);
    for (const kind of ["svg", "png"]) {
      const wait = page.waitForEvent("download");
      await page.locator(`#theme-lines [data-download=${kind}]`).click();
      const download = await wait;
      expect(download.suggestedFilename()).toBe(`tifa-theme-lines.${kind}`);
      const bytes = readFileSync(await download.path());
      if (kind === "png") expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      else expect(bytes.toString()).toMatch(/来源：提法 Tifa[\s\S]*<\/svg>/);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("addresses", () => {
  it("set language and colours for the same request and keep them", async () => {
    const context = await stage.browser.newContext({ locale: "zh-CN" });
    const { page } = await openPage(context);
    await page.goto(`${stage.app.origin}/methods?lang=en&theme=dark`);
    const seen = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]);
    expect(await seen()).toEqual(["en", "dark"]);
    await page.goto(`${stage.app.origin}/methods`);
    expect(await seen()).toEqual(["en", "dark"]);
    await context.close();
  });

  it("hold the filters: the form writes them, chips take them away", async () => {
    const context = await openReader(stage, { ...LOOK, javaScript: false });
    const { page } = await openPage(context);
    await page.goto(`${stage.app.origin}/themes`);
    await page.locator(".filter-menu summary").click();
    await page.selectOption("select[name=yearFrom]", "2019");
    await page.locator("input[name=level][value=city]").check();
    await page.locator("form:has(select[name=yearFrom]) button[type=submit]").click();
    await expect.poll(() => new URL(page.url()).searchParams.get("yearFrom")).toBe("2019");
    expect(new URL(page.url()).searchParams.getAll("level")).toEqual(["city"]);
    await page.locator("figure svg.chart [data-mark]").first().waitFor({ state: "attached" });
    await page.locator('a:has-text("×")').first().click();
    await expect.poll(() => new URL(page.url()).searchParams.has("yearFrom")).toBe(false);
    await context.close();
  });

  it("show the page without scripts, before the footer", async () => {
    const context = await openReader(stage, { ...LOOK, javaScript: false });
    const { page } = await openPage(context);
    await page.goto(`${stage.app.origin}/`);
    expect((await chartMarks(page)).filter((chart) => chart.marks > 0).length).toBeGreaterThanOrEqual(3);
    const [content, footer] = [await page.locator("main#content").boundingBox(), await page.locator("body > footer").boundingBox()];
    expect((content?.y ?? 0) + (content?.height ?? 0)).toBeLessThanOrEqual((footer?.y ?? 0) + 1);
    await context.close();
  });

  it("that make no sense are answered with the reason", async () => {
    const context = await openReader(stage, LOOK);
    const { page } = await openPage(context);
    for (const path of ["/themes?yearFrom=abc", "/drift?from=2025&to=9", "/slogans?slogan=没有这个提法", "/phrases?phrase=“”"]) {
      await page.goto(stage.app.origin + path);
      await page.locator("main#content").getByText("这样问没有答案").first().waitFor();
    }
    expect((await fetch(`${stage.app.origin}/speeches/999999`)).status).toBe(404);
    expect((await fetch(`${stage.app.origin}/nonesuch`)).status).toBe(404);
    await context.close();
  });
});

describe("every page", () => {
  it("carries the security headers and a nonce of its own", async () => {
    const [one, other] = await Promise.all([fetch(`${stage.app.origin}/`), fetch(`${stage.app.origin}/methods`)]);
    const nonce = (response: Response) => /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
    expect(nonce(one)).toBeTruthy();
    expect(nonce(one)).not.toBe(nonce(other));
    expect(one.headers.get("x-content-type-options")).toBe("nosniff");
    expect(one.headers.get("x-frame-options")).toBe("DENY");
    expect(one.headers.get("x-powered-by")).toBeNull();
  });

  it("says that the corpus is a sample", async () => {
    const html = await (await fetch(`${stage.app.origin}/`, { headers: { "accept-language": "en" } })).text();
    expect(html).toContain("Sample corpus");
  });

  it("leads from the overview's chart to a sentence in the reader in two steps", async () => {
    const context = await openReader(stage, LOOK);
    const { page } = await openPage(context);
    await page.goto(`${stage.app.origin}/`, { waitUntil: "load" });
    await page.locator("#slogan-lines svg.chart:visible a[data-mark]").last().click({ force: true });
    await page.waitForURL((url) => url.pathname !== "/");
    await page.locator("main a[href^='/speeches/'][href*='#s']:visible").first().click();
    await page.waitForURL(/\/speeches\/\d+.*#s\d+$/);
    await page.locator(new URL(page.url()).hash).waitFor();
    await context.close();
  });
});
