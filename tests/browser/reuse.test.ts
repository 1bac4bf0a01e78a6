import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchRows, visit } from "./comparing.ts";
import { horizontalOverflow } from "./measures.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe("the reuse page", () => {
  it("draws a bar a speech, most copied first, with the shares that its CSV has", async () => {
    const { page, complaints, close } = await visit(stage, "/reuse");
    const csv = (await page.locator("#reuse-shares a[href*='format=csv']").getAttribute("href"))!;
    const rows = (await fetchRows(stage, csv)).sort((a, b) => Number(b.copiedShare) - Number(a.copiedShare));
    expect(Number(rows[0]?.copiedShare)).toBeGreaterThan(0.03);
    const bars = page.locator("#reuse-shares svg[role=img]");
    expect(await bars.count()).toBe(Math.min(40, rows.length));
    const widths = await bars
      .first()
      .locator("rect")
      .evaluateAll((parts) => parts.map((part) => Number(part.getAttribute("width")) / 100));
    [rows[0]?.copiedShare, rows[0]?.sloganShare, rows[0]?.ownShare].forEach((share, at) => {
      expect(widths[at]).toBeCloseTo(Number(share), 9);
    });
    for (const row of rows) expect(Number(row.copiedChars) + Number(row.sloganChars) + Number(row.ownChars)).toBe(Number(row.chars));
    expect(complaints).toEqual([]);
    await close();
  });

  it("says each passage once with the way it travelled, and lays its copies side by side", async () => {
    const { page, close } = await visit(stage, "/reuse");
    const csv = (await page.locator("#reuse-passages a[href*='format=csv']").getAttribute("href"))!;
    const rows = await fetchRows(stage, csv);
    const cluster = page.locator("#reuse-passages > div > ol > li, #reuse-passages > ol > li").first();
    const text = await cluster.locator("blockquote").first().textContent();
    const lead = rows.find(({ textA }) => textA === text)!;
    const hrefs = await cluster.locator("> ol a").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    expect(hrefs[0]).toContain(`/speeches/${lead.speechA}?at=${lead.startA}-${lead.endA}`);
    expect(hrefs.join(" ")).toContain(`/speeches/${lead.speechB}?at=${lead.startB}-${lead.endB}`);
    for (const href of hrefs.slice(0, 2)) expect((await fetch(stage.app.origin + href.replace(/#.*/, ""))).status).toBe(200);
    await cluster.locator("summary").click();
    const copies = await cluster.locator("details blockquote").allTextContents();
    expect(copies).toContain(lead.textB);
    expect(copies.length).toBe(2 * (hrefs.length - 1));
    await close();
  });

  it("follows one speech: from its bar to its passages, from its source to the comparison", async () => {
    const { page, close } = await visit(stage, "/reuse");
    await page.locator("#reuse-shares li a").first().click();
    await page.waitForURL(/\/reuse\?a=\d+/);
    const a = new URL(page.url()).searchParams.get("a");
    const rows = await fetchRows(stage, `/api/v1/text-reuse?a=${a}&limit=40&format=csv`);
    expect(await page.locator("#reuse-passages blockquote").count()).toBe(2 * rows.length);
    await page.locator("#reuse-shares a[href^='/compare']").first().click();
    await page.waitForURL(/\/compare\?speech=/);
    await page.locator("#reuse blockquote").first().waitFor();
    await close();
  });

  it("fits a phone, says why there is nothing, and names a speech that is none", async () => {
    const phone = await visit(stage, "/reuse", { locale: "en", theme: "dark", width: 390 });
    expect(await horizontalOverflow(phone.page)).toBeLessThanOrEqual(0);
    await phone.close();
    const empty = await visit(stage, "/reuse?yearFrom=1999&yearTo=1999");
    expect(await empty.page.locator("#reuse-passages blockquote").count()).toBe(0);
    expect(await empty.page.locator("#reuse-passages").textContent()).toMatch(/0 处/);
    await empty.close();
    const unknown = await visit(stage, "/reuse?a=999999");
    expect(await unknown.page.locator("main code").first().textContent()).toBe("SPEECH_UNKNOWN");
    await unknown.close();
  });
});
