import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { chartMarks } from "./measures.ts";
import { type RunningApp, startApp } from "./server.ts";
import { openBrowser, openPage } from "./stage.ts";

let database: TestDatabase;
let app: RunningApp;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp(database.url);
});
afterAll(async () => {
  await app?.stop();
  await database?.drop();
});

describe("an empty corpus", () => {
  it("offers the samples and the import, refuses them from another site, and has charts a click later, also without scripts", async () => {
    const elsewhere = await fetch(`${app.origin}/api/import/samples`, { method: "POST", headers: { origin: "http://example.com" } });
    expect(elsewhere.status).toBe(403);
    const browser = await openBrowser();
    const { page } = await openPage(await browser.newContext({ locale: "zh-CN", javaScriptEnabled: false }));
    await page.goto(app.origin);
    expect(await page.locator('main a[href="/import"]').count()).toBe(1);
    await page.locator('form[action="/api/import/samples"] button').click({ timeout: 100_000 });
    await page.waitForURL(`${app.origin}/`);
    expect((await chartMarks(page)).filter(({ marks }) => marks > 0).length).toBeGreaterThanOrEqual(3);
    expect(await database.db.read.speech.count({ where: { isSample: false } })).toBe(0);
    await browser.close();
  });
});
