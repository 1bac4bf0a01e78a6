import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDocx } from "../fixtures/build-docx.ts";
import { buildPdf } from "../fixtures/build-pdf.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { chartMarks } from "./measures.ts";
import { type RunningApp, startApp } from "./server.ts";
import { gotoReady, openBrowser, openPage, openReader, type Stage, scriptsListen } from "./stage.ts";
import { writeFolder } from "./walkthrough-texts.ts";

/** The thirteen tasks of `lib/walkthrough.md`, by their numbers, on one store that starts empty. */
const MOST_STEPS = 4;

let database: TestDatabase;
let app: RunningApp;
let stage: Stage;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tifa-walk-"));
  database = await createTestDatabase();
  app = await startApp(database.url, { TIFA_DATA_DIR: path.join(folder, "data") });
  const browser = await openBrowser();
  stage = { app, browser, close: () => browser.close() };
});
afterAll(async () => {
  await stage?.close();
  await app?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

interface Walk {
  page: Page;
  /** One thing that a reader does: a click, a tick, or something typed. */
  step(does: () => Promise<unknown>): Promise<void>;
  /** A menu of the navigation and a page in it: two steps. */
  menu(menu: string, name: string): Promise<void>;
}

/** A walk from the first page by what is seen on it; counts its steps. */
async function walk(does: (walk: Walk) => Promise<void>): Promise<void> {
  const context = await openReader(stage, { locale: "en", theme: "light", width: 1440 });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { page } = await openPage(context);
  let steps = 0;
  const step: Walk["step"] = async (one) => {
    steps += 1;
    await one();
  };
  const navigation = page.getByRole("navigation", { name: "Main navigation" });
  const menu: Walk["menu"] = async (name, entry) => {
    await step(() => navigation.locator("summary", { hasText: name }).click());
    await step(() => navigation.getByRole("link", { name: entry, exact: true }).click());
  };
  await gotoReady(page, `${app.origin}/`);
  await does({ page, step, menu });
  expect(steps).toBeLessThanOrEqual(MOST_STEPS);
  await context.close();
}

const question = (page: Page, name: string | RegExp) => page.getByRole("link", { name });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const figure = async (query: string) =>
  ((await (await fetch(`${app.origin}/api/v1/${query}`)).json()) as { rows: Record<string, unknown>[] }).rows;

describe("an empty store", () => {
  it("offers the samples also without scripts, refuses them from another site, and is empty again when they are removed", async () => {
    const elsewhere = await fetch(`${app.origin}/api/import/samples`, { method: "POST", headers: { origin: "http://example.com" } });
    expect(elsewhere.status).toBe(403);
    const { page } = await openPage(await openReader(stage, { locale: "zh", theme: "light", width: 1440, javaScript: false }));
    await page.goto(app.origin);
    await page.locator('form[action="/api/import/samples"] button').click();
    await page.waitForURL(`${app.origin}/`);
    await expect.poll(async () => (await chartMarks(page)).filter(({ marks }) => marks > 0).length).toBeGreaterThanOrEqual(3);
    expect(await database.db.read.speech.count({ where: { isSample: false } })).toBe(0);
    await page.goto(`${app.origin}/import`);
    const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.locator('main form[action="/api/import/samples"] button').click();
    await answered;
    await page.goto(app.origin);
    expect(await page.locator('main a[href="/import"]').count()).toBe(1);
    await page.context().close();
  });
});

describe("somebody who has never seen the dashboard", () => {
  it("1: imports a folder and sees a chart", () =>
    walk(async ({ page, step }) => {
      await step(() => page.getByRole("link", { name: "Import a folder of mine" }).click());
      await scriptsListen(page);
      await step(() => page.locator("input[webkitdirectory]").setInputFiles(writeFolder(folder)));
      await step(() => press(page, "Import"));
      await step(() => page.getByRole("link", { name: "See the charts" }).click());
      await page.locator("#slogan-lines svg [data-series]").first().waitFor();
      // Where things are is told with the first charts, and once.
      expect(await page.locator("[data-first-visit]").count()).toBe(1);
      for (const href of await page.locator("[data-first-visit] a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))))
        expect(await page.locator(String(href)).count()).toBe(1);
      await page.reload();
      expect(await page.locator("[data-first-visit]").count()).toBe(0);
    }));

  it("2: finds out since when 新质生产力 is said", () =>
    walk(async ({ page, step }) => {
      await step(() => page.getByRole("searchbox").first().fill("新质生产力"));
      await step(() => press(page, "Count"));
      const first = page.locator("#phrase-facts [data-fact=first] a");
      await expect.poll(() => first.textContent()).toBe("2023");
      await step(() => first.click());
      await page.locator(".kwic tbody tr").first().waitFor();
    }));

  it("3: reads what the files 003 and 004 share", () =>
    walk(async ({ page, step }) => {
      await step(() => question(page, "What do two speeches have in common?").click());
      const picks = page.locator("#compare-speeches input[name=pick]");
      await step(() => picks.nth(0).fill("003"));
      await step(() => picks.nth(1).fill("004"));
      await step(() => press(page, "Compare"));
      await page.locator("#reuse").filter({ hasText: "谁签字谁负责" }).waitFor();
    }));

  it("4: reads where debt is talked about most", () =>
    walk(async ({ page, step }) => {
      await step(() => question(page, "Which speech talks most about debt, and where?").click());
      const top = page.locator("#theme-speeches tbody tr").first();
      await top.filter({ hasText: "2022" }).waitFor();
      await step(() => top.locator("td a").first().click());
      await page.waitForURL(/\/themes\/debt\/sentences\?speech=/);
      await page.locator("main", { hasText: "隐性债务只减不增" }).waitFor();
    }));

  it("5: sees what 2023 stopped saying", () =>
    walk(async ({ page, step }) => {
      await step(() => question(page, /^What did \d+ say/).click());
      await step(() => page.getByLabel("Later", { exact: true }).fill("2023"));
      await step(() => press(page, "Compare"));
      await page.waitForURL(/to=2023/);
      await page.locator("#drift-presence section", { hasText: "脱贫攻坚" }).first().waitFor();
    }));

  it("6: counts a slogan of their own with a variant", () =>
    walk(async ({ page, step }) => {
      await step(() => question(page, "How do I count a slogan of my own?").click());
      await step(() => page.locator("#new-slogan").fill("一户一户过筛子"));
      await step(() => page.locator("#add-slogan input[name=variants]").fill("不留一户一人"));
      await step(() => press(page, "Add"));
      await page.locator("#own", { hasText: "一户一户过筛子" }).waitFor();
      expect((await figure(`slogan-counts?slogan=${encodeURIComponent("一户一户过筛子")}`))[0]).toMatchObject({ count: 2 });
    }));

  it("7: mends a wrong year, and every figure follows", () =>
    walk(async ({ page, step }) => {
      await step(() => page.getByRole("link", { name: "6 speeches" }).click());
      const row = page.locator("#speech-table tbody tr", { hasText: "2024年" }).first();
      await step(() => row.locator("[data-key=date] summary").click());
      await step(() => row.locator("input[name=value]").fill("2025"));
      await step(() => row.getByRole("button", { name: "Save" }).click());
      await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
      const years = await figure(`phrase-frequency?phrase=${encodeURIComponent("新质生产力")}&by=year`);
      expect(years.filter(({ count }) => Number(count) > 0).map(({ group }) => Number(group))).toEqual([2023, 2025]);
    }));

  it("8: takes a table into a spreadsheet and a chart to print", () =>
    walk(async ({ page, step }) => {
      const kept = async (does: () => Promise<unknown>) => {
        const [download] = await Promise.all([page.waitForEvent("download"), step(does)]);
        return readFileSync(await download.path());
      };
      const tail = page.locator("#slogan-lines");
      expect((await kept(() => tail.getByRole("link", { name: "XLSX" }).first().click())).subarray(0, 2).toString()).toBe("PK");
      expect((await kept(() => tail.locator("[data-download=png]").click())).subarray(1, 4).toString()).toBe("PNG");
    }));

  it("9: cites a view by an address that stays", () =>
    walk(async ({ page, step }) => {
      await step(() => page.locator("#cite summary").click());
      await step(() => page.locator("[data-copy=cite-en]").click());
      await page.getByText("Copied").first().waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(app.origin);
    }));

  it("10: keeps the city level and three years over five pages", () =>
    walk(async ({ page, step }) => {
      await step(() => page.locator(".filter-menu summary").click());
      await step(() => page.locator("#filter-level-city").check());
      await page.waitForURL(/level=city/);
      await step(() => page.locator("#filter-yearFrom").selectOption("2020"));
      await page.waitForURL(/yearFrom=2020/);
      await step(() => page.locator("#filter-yearTo").selectOption("2022"));
      await page.waitForURL(/yearTo=2022/);
      const navigation = page.getByRole("navigation", { name: "Main navigation" });
      for (const route of ["/slogans", "/themes", "/drift", "/speeches", "/concordance"]) {
        const link = navigation.locator(`a[href^="${route}?"]`).first();
        const address = new URL(String(await link.getAttribute("href")), app.origin);
        await gotoReady(page, address.href);
        await page.locator(".filter-strip", { hasText: "3 speeches" }).waitFor();
      }
    }));

  it("11: brings in a PDF and a Word document", () =>
    walk(async ({ page, step, menu }) => {
      const line = "在枫陵市粮食生产现场会上的讲话，种子化肥和水都要在半个月内送到田头。";
      const pdf = buildPdf([[{ text: line, x: 60, y: 700 }]]);
      const docx = buildDocx(["在枫陵市防汛工作会议上的讲话", "同志们：", "汛期提前了，各乡镇一天一报，谁的堤谁来守。"]);
      const mimeType = "application/octet-stream";
      await menu("Corpus", "Import");
      await scriptsListen(page);
      const files = [
        { name: "a.pdf", mimeType, buffer: Buffer.from(pdf) },
        { name: "b.docx", mimeType, buffer: Buffer.from(docx) },
      ];
      await step(() => page.locator("input[name=files]").setInputFiles(files));
      await step(() => press(page, "Import"));
      const rows = page.locator("#import-report tbody tr");
      await expect.poll(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-outcome")))).toEqual(["stored", "stored"]);
    }));

  it("12: has a draft checked", () =>
    walk(async ({ page, step }) => {
      await step(() => question(page, "Is anything wrong or outdated in my draft?").click());
      await step(() => page.locator("textarea[name=draft]").fill("要坚持高质量发展，全面推进乡村振兴，继续打赢脱贫攻坚战。"));
      await step(() => press(page, "Check"));
      await page.locator("main", { hasText: "高质量发展" }).locator("[data-findings]").first().waitFor();
    }));

  it("13: adds a theme of their own, and every page has it", () =>
    walk(async ({ page, step }) => {
      await step(() => question(page, "How do I add a theme of my own?").click());
      await step(() => page.locator("#theme-form input[name=zh]").fill("种业"));
      await step(() => page.locator("#theme-form textarea[name=strong]").fill("种子 耕地"));
      await step(() => press(page, "Keep this theme"));
      await page.getByRole("status").getByRole("link", { name: "种业" }).click();
      await page.locator("h1", { hasText: "种业" }).waitFor();
    }));
});
