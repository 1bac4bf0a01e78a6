import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "#lib/readers/limits.ts";
import { buildDocx } from "../fixtures/build-docx.ts";
import { horizontalOverflow } from "./measures.ts";
import { gotoReady, openOwnStage, openPage, openReader, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openOwnStage();
});
afterAll(() => stage?.close());

const LOOK = { locale: "en", theme: "light", width: 1200 } as const;
const LINES = [
  "在全县粮食生产现场会上的讲话",
  "同志们：",
  "眼下正是春耕的时候，种子、化肥、水都要在半个月内到田头，各乡镇一天一报，县里三天一查，误了农时就是误了一年。",
];
const word = { name: "粮食.docx", mimeType: "application/octet-stream", buffer: Buffer.from(buildDocx(LINES)) };
const text = { name: "same.txt", mimeType: "text/plain", buffer: Buffer.from(LINES.join("\n")) };
const empty = { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) };

describe("the import page", () => {
  it("stores a Word document, names the duplicate and the refused file, and leads to the speech", async () => {
    const context = await openReader(stage, LOOK);
    const { page, complaints } = await openPage(context);
    await gotoReady(page, `${stage.app.origin}/import`);
    await page.setInputFiles('input[name="files"]', [word, text, empty]);
    await page.click('form[action="/api/import"] button[type="submit"]');
    const report = page.locator("#import-report");
    await report.waitFor();
    expect(await report.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-outcome")))).toEqual([
      "stored",
      "duplicate",
      "refused",
    ]);
    expect(await report.textContent()).toMatch(/DUPLICATE_TEXT[\s\S]*EMPTY_FILE/);
    expect(await report.getByRole("link", { name: "See the charts" }).getAttribute("href")).toBe("/");
    // The samples count only while there is nothing else.
    await page.locator("body > footer", { hasText: "Corpus: 1 speech" }).waitFor();
    await report.locator('a[href^="/speeches/"]').first().click();
    await page.waitForURL(/\/speeches\/\d+/);
    expect(await page.textContent("h1")).toBe(LINES[0]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("works as a plain form", async () => {
    const context = await openReader(stage, { ...LOOK, javaScript: false });
    const { page } = await openPage(context);
    await page.goto(`${stage.app.origin}/import`);
    await page.setInputFiles('input[name="files"]', [text]);
    await page.click('form[action="/api/import"] button[type="submit"]');
    await page.locator("#import-report").waitFor();
    expect(await page.textContent("#import-report")).toMatch(/DUPLICATE/);
    await context.close();
  });

  it("lets no name or line of a file make the reader wider than a phone", async () => {
    const name = `${"a-long-name-without-a-gap-".repeat(9)}.txt`;
    const lines = [...LINES, `https://example.org/${"path".repeat(80)}`, "　　第一季度完成三分之一。"];
    const file = { name, mimeType: "text/plain", buffer: Buffer.from(lines.join("\n")) };
    const context = await openReader(stage, { ...LOOK, width: 390 });
    const { page } = await openPage(context);
    await gotoReady(page, `${stage.app.origin}/import`);
    await page.setInputFiles('input[name="files"]', [file]);
    await page.click('form[action="/api/import"] button[type="submit"]');
    await page.locator('#import-report a[href^="/speeches/"]').click();
    await page.waitForURL(/\/speeches\/\d+/);
    for (const details of await page.locator("main details:not([data-menu])").all())
      await details.evaluate((one) => one.setAttribute("open", ""));
    expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
    await context.close();
  });

  it("answers with the code when a request is refused", async () => {
    const send = async (size: number, headers: Record<string, string> = {}) => {
      const form = new FormData();
      form.append("files", new Blob([Buffer.alloc(size, 97)]), "a.txt");
      const response = await fetch(`${stage.app.origin}/api/import`, { method: "POST", body: form, headers });
      const { error } = (await response.json()) as { error: { code: string } };
      return `${response.status} ${error.code}`;
    };
    expect(await send(LIMITS.fileBytes + 1)).toBe("413 TOO_LARGE");
    expect(await send(10, { origin: "http://example.org" })).toBe("403 CROSS_ORIGIN");
  });
});
