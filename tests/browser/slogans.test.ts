import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTables } from "./measures.ts";
import { openPage, openReader, openStage, type Stage, scriptsListen } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const LOOK = { locale: "zh", theme: "light", width: 1440 } as const;

async function visit(path: string, look: Parameters<typeof openReader>[1] = LOOK) {
  const context = await openReader(stage, look);
  const { page, complaints } = await openPage(context);
  const answer = await page.goto(stage.app.origin + path, { waitUntil: "load" });
  if (look.javaScript !== false) await scriptsListen(page);
  return { page, complaints, answer, close: () => context.close() };
}

async function rowsOf(analysis: string, params: Record<string, string>): Promise<Record<string, unknown>[]> {
  const answer = await fetch(`${stage.app.origin}/api/v1/${analysis}?${new URLSearchParams(params)}`);
  return ((await answer.json()) as { rows: Record<string, unknown>[] }).rows;
}

describe("a slogan's page", () => {
  it.each(["all", "own", "tokens"])("opens as many sentences as its count of %s says", async (of) => {
    const { page, close } = await visit("/slogans/高质量发展");
    const link = page.locator(`[data-count=${of}]`);
    const count = Number((await link.textContent())?.replaceAll(",", ""));
    await link.click();
    await page.waitForURL(/\/sentences/);
    expect(await page.locator("[data-sentence]").count()).toBe(Math.min(50, count));
    expect(await page.locator("#sentences h2").textContent()).toContain(String(count));
    for (const words of await page.locator("[data-sentence] mark").allTextContents()) expect(words.length).toBeGreaterThan(1);
    await close();
  });

  it("shows the tables that its CSVs hold, without scripts too", async () => {
    const { page, close } = await visit("/slogans/高质量发展", { ...LOOK, javaScript: false });
    const tables = await pageTables(page);
    expect(tables.length).toBeGreaterThanOrEqual(4);
    for (const { csv } of tables) expect((await fetch(stage.app.origin + csv)).status, csv).toBe(200);
    await close();
  });

  it("answers a variant with its canonical page, and a name that is none with 404 and the way to count it", async () => {
    const variant = await visit("/slogans/不忘初心牢记使命");
    expect(decodeURIComponent(new URL(variant.page.url()).pathname)).toBe("/slogans/不忘初心、牢记使命");
    await variant.close();
    const { page, answer, close } = await visit("/slogans/没有这个提法");
    expect(answer?.status()).toBe(404);
    await page.locator('a[href^="/phrases?phrase="]').click();
    await expect.poll(() => new URL(page.url()).searchParams.get("phrase")).toBe("没有这个提法");
    await close();
  });
});

describe("the slogans page", () => {
  it("orders its rows, and every filled cell opens its sentences", async () => {
    const { page, close } = await visit("/slogans?sort=firstYear");
    const names = await page.locator("#heat tbody th").allTextContents();
    const first = new Map((await rowsOf("slogans", {})).map((row) => [row.slogan, Number(row.firstYear)]));
    const years = names.map((name) => first.get(name)!);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    const cell = page.locator("#heat tbody td a[href*='year=']").first();
    await cell.click();
    await page.waitForURL(/\/sentences\?year=/);
    expect(await page.locator("[data-sentence]").count()).toBeGreaterThan(0);
    await close();
  });

  it("compares what is added, in lines, panels, ranks and a map", async () => {
    const { page, close } = await visit("/slogans");
    await page.fill("#compare-slogan", "乡村振兴");
    await page.locator("form:has(#compare-slogan) button").click();
    await page.waitForURL(/slogan=/);
    for (const form of ["panels", "ranks", "map"]) {
      await page.goto(`${page.url().replace(/&form=\w+/, "")}&form=${form}`);
      await page.locator("figure svg.chart:visible [data-mark]").first().waitFor({ state: "attached" });
    }
    await close();
  });
});
