import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { toPage as openPageByName } from "./navigation.ts";
import { openPage, openReader, openStage, type Stage } from "./stage.ts";

/**
 * Steps that somebody may need who has never seen the dashboard; `lib/walkthrough.md` tells the same on other
 * texts.
 */
const MOST_STEPS = 5;

let stage: Stage;
let page: Page;
let close: () => Promise<void>;
let steps: number;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  const context = await openReader(stage, { locale: "en", theme: "light", width: 1440 });
  ({ page } = await openPage(context));
  close = () => context.close();
  steps = 0;
  await page.goto(`${stage.app.origin}/`);
});
afterEach(async () => {
  expect(steps).toBeLessThanOrEqual(MOST_STEPS);
  await close();
});

/** One thing that a reader does. */
async function step(does: () => Promise<unknown>): Promise<void> {
  steps += 1;
  await does();
}
const toPage = (name: string) => openPageByName(page, "Main navigation", name);
const rows = async <Row>(path: string): Promise<Row[]> =>
  ((await (await fetch(`${stage.app.origin}/api/v1/${path}`)).json()) as { rows: Row[] }).rows;

describe("a reader who sees the dashboard for the first time finds out", () => {
  it("which speech talks most about the first theme, and where", async () => {
    const [theme] = loadThemes({ userFolder: "/nonexistent" }).themes;
    const question = `Which speech talks most about ${theme?.label.en.toLowerCase()}, and where?`;
    await step(() => page.getByRole("link", { name: question }).click());
    const top = page.locator("#theme-speeches tbody tr").first();
    const shares = await rows<{ group: string; share: number; label: string }>(`theme-coverage?theme=${theme?.id}&by=speech`);
    const most = shares.reduce((best, row) => (row.share > best.share ? row : best));
    await expect.poll(() => top.getByRole("rowheader").textContent()).toBe(most.label);
    await step(() => top.locator("td a").first().click());
    await page.waitForURL(new RegExp(`/themes/${theme?.id}/sentences\\?speech=`));
    expect(await page.locator("main a[href*='#s']").count()).toBeGreaterThan(0);
  });

  it("since when a phrase is said", async () => {
    await step(() => page.getByRole("searchbox").first().fill("高质量发展"));
    await step(() => page.getByRole("button", { name: "Count", exact: true }).click());
    const years = await rows<{ group: string; count: number }>(`phrase-frequency?phrase=${encodeURIComponent("高质量发展")}&by=year`);
    const said = years.filter(({ count }) => count > 0).map(({ group }) => Number(group));
    const first = page.locator("#phrase-facts [data-fact=first] a");
    await expect.poll(() => first.textContent()).toBe(String(Math.min(...said)));
    await step(() => first.click());
    await page.locator(".kwic tbody tr").first().waitFor();
  });

  it("what a later year no longer says", async () => {
    const years = await rows<{ group: number }>("theme-coverage?theme=debt&by=year");
    const [from, to] = [String(years[0]!.group), String(years.at(-1)!.group)];
    await step(() => toPage("Drift"));
    await step(() => page.locator("input[name=from]").fill(from));
    await step(() => page.locator("input[name=to]").fill(to));
    await step(() => page.getByRole("button", { name: "Compare", exact: true }).click());
    await page.waitForURL(/from=/);
    const lists = page.locator("#drift-presence section section, #drift-presence section").filter({ has: page.locator("h3") });
    await lists.first().waitFor();
    const drift = await rows<{ item: string; presence: string }>(`drift?from=${from}&to=${to}&unit=slogan&minCount=1&limit=2000`);
    const gone = drift.filter(({ presence }) => presence === "vanished").map(({ item }) => item);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone).toContain(await lists.last().locator("li a").first().textContent());
  });

  it("which passages two speeches share", async () => {
    await step(() => toPage("Speeches"));
    const boxes = page.locator("#speech-table input[type=checkbox]");
    await step(() => boxes.nth(0).check());
    await step(() => boxes.nth(1).check());
    await step(() => page.getByRole("button", { name: "Compare the chosen speeches" }).click());
    await page.waitForURL(/\/compare\?speech=\d+&speech=\d+/);
    const section = page.locator("#reuse");
    await section.waitFor();
    expect(await section.textContent()).toMatch(/shared passages? of at least|One shared passage/);
  });
});
