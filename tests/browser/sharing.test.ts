import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifySnapshot } from "#lib/export/index.ts";
import { gotoReady, openPage, openReader, openStage, type Stage } from "./stage.ts";

const LOOK = { locale: "zh", theme: "light", width: 1440 } as const;
let stage: Stage;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "tifa-sharing-"));
  stage = await openStage();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stage?.close();
});

describe("cite this view", () => {
  it("gives a reference whose address opens the same view, and copies it", async () => {
    const context = await openReader(stage, LOOK);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { page, complaints } = await openPage(context);
    await gotoReady(page, `${stage.app.origin}/themes?yearFrom=2019&level=city`);
    await page.locator("#cite summary").click();
    const text = (await page.locator("#cite-zh").textContent()) ?? "";
    expect(text).toMatch(
      /^提法 Tifa\. .*起始年 2019；层级 市级.*\[DB\/OL\].*版本 [0-9a-f]{12}，词库 [0-9a-f]{12}\. \[\d{4}-\d\d-\d\d\]\. http/,
    );
    const address = new URL(text.slice(text.lastIndexOf(" ") + 1));
    expect(`${address.pathname}${address.search}`).toBe("/themes?yearFrom=2019&level=city");
    await page.locator("[data-copy=cite-zh]").click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("a chart's download", () => {
  it("renders alone: title, unit, source and every mark, with nothing outside its paper", async () => {
    const context = await openReader(stage, { ...LOOK, theme: "dark" });
    const { page } = await openPage(context);
    await gotoReady(page, `${stage.app.origin}/themes`);
    const title = (await page.locator("#theme-lines h2").textContent()) ?? "";
    const wait = page.waitForEvent("download");
    await page.locator("#theme-lines [data-download=svg]").click();
    const file = path.join(folder, "chart.svg");
    await (await wait).saveAs(file);
    const { page: alone, complaints } = await openPage(await stage.browser.newContext({ offline: true }));
    await alone.goto(pathToFileURL(file).href);
    const seen = await alone.evaluate(() => {
      const paper = document.documentElement.getBoundingClientRect();
      const texts = [...document.querySelectorAll("text")].map((text) => ({
        words: text.textContent ?? "",
        box: text.getBoundingClientRect(),
      }));
      const outside = texts.filter(({ box }) => box.width > 0 && (box.left < paper.left - 1 || box.right > paper.right + 1));
      return {
        words: texts.map(({ words }) => words).join("\n"),
        outside: outside.map(({ words }) => words),
        marks: document.querySelectorAll("path, circle, rect").length,
      };
    });
    expect(seen.words).toContain(title);
    expect(seen.words).toMatch(/来源：提法 Tifa/);
    expect(seen.outside).toEqual([]);
    expect(seen.marks).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
    await alone.context().close();
    await context.close();
  });

  it("is drawn on opaque paper as PNG, also from a dark page", async () => {
    const context = await openReader(stage, { ...LOOK, theme: "dark" });
    const { page } = await openPage(context);
    await gotoReady(page, `${stage.app.origin}/themes`);
    const wait = page.waitForEvent("download");
    await page.locator("#theme-lines [data-download=png]").click();
    const bytes = readFileSync(await (await wait).path()).toString("base64");
    const corner = await page.evaluate(async (content) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext("2d")!;
      pen.drawImage(image, 0, 0);
      return { pixel: [...pen.getImageData(2, 2, 1, 1).data], width: image.width };
    }, bytes);
    expect(corner.pixel).toEqual([255, 254, 251, 255]);
    expect(corner.width).toBeGreaterThan(1600);
    await context.close();
  });
});

describe("a table's downloads", () => {
  it("are named in the reader's language and hold the same rows", async () => {
    const at = `${stage.app.origin}/api/v1/phrase-frequency?phrase=${encodeURIComponent("高质量发展")}&by=year&lang=zh&format=`;
    const [csv, xlsx, json] = await Promise.all(["csv", "xlsx", "json"].map((format) => fetch(at + format)));
    const name = (response: Response) =>
      decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "");
    expect(name(csv!)).toMatch(/^提法-短语频次-[0-9a-f]{12}\.csv$/);
    expect(name(xlsx!)).toMatch(/\.xlsx$/);
    const { rows } = (await json!.json()) as { rows: Record<string, unknown>[] };
    const records = parse(await csv!.text(), { columns: true, bom: true }) as Record<string, string>[];
    expect(records.map(({ count }) => count)).toEqual(rows.map(({ count }) => String(count)));
    const sheet = Buffer.from(unzipSync(new Uint8Array(await xlsx!.arrayBuffer()))["xl/worksheets/sheet1.xml"]!).toString();
    expect([...sheet.matchAll(/<c r="E\d+"><v>(\d+)<\/v>/g)].map(([, count]) => Number(count))).toEqual(rows.map(({ count }) => count));
  });
});

describe("a snapshot", () => {
  it("opens without a server, loads nothing, finds itself whole, and notices a changed figure", async () => {
    const answer = await fetch(`${stage.app.origin}/api/snapshot?phrase=${encodeURIComponent("高质量发展")}&lang=zh`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(verifySnapshot(bytes)).toEqual([]);
    for (const [name, content] of Object.entries(unzipSync(bytes))) writeFileSync(path.join(folder, name), content);
    const html = readFileSync(path.join(folder, "index.html"), "utf8");
    writeFileSync(
      path.join(folder, "changed.html"),
      html.replace(/<td>(\d\d)<\/td>/, (_, count: string) => `<td>${Number(count) + 1}</td>`),
    );
    const context = await stage.browser.newContext({ offline: true });
    const { page, complaints } = await openPage(context);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path.join(folder, "index.html")).href);
    await page.locator("#verification[data-state=whole]").waitFor();
    expect(await page.locator("svg").count()).toBeGreaterThanOrEqual(4);
    await page.setInputFiles("#pick", [path.join(folder, "speeches.csv")]);
    await page.locator("[data-match=yes]").waitFor({ state: "attached" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    ).toEqual([]);
    await page.goto(pathToFileURL(path.join(folder, "changed.html")).href);
    await page.locator("#verification[data-state=changed]").waitFor();
    expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
