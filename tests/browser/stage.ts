import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { findChromium } from "#lib/cli/find-chromium.ts";
import { openSampleDatabase } from "../setup/sample-database.ts";
import { type RunningApp, startApp } from "./server.ts";

export const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Longest wait for a page on a machine that does much else beside; a test waits for what it wants to see, and
 * this only ends a wait for what never comes.
 */
const LONGEST_WAIT_MILLISECONDS = 120_000;

/** A browser, the built app, and the sample corpus behind it. */
export interface Stage {
  app: Pick<RunningApp, "origin">;
  browser: Browser;
  close(): Promise<void>;
}

/** The app that all test files of a run share, so it is for tests that change nothing in it. */
export async function openStage(): Promise<Stage> {
  const browser = await openBrowser();
  return { app: inject("sharedApp"), browser, close: () => browser.close() };
}

/** An app and a corpus of its own, for tests that import, correct or accept something. */
export async function openOwnStage(): Promise<Stage> {
  const browser = await openBrowser();
  const database = await openSampleDatabase(inject("testServer"));
  const app = await startApp(database.url);
  const close = async () => {
    await browser.close();
    await app.stop();
    await database.drop();
  };
  return { app, browser, close };
}

export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("Chromium is missing (Debian: apt-get install chromium; elsewhere set CHROMIUM_PATH)");
  return chromium.launch({ executablePath, args: FLAGS, timeout: LONGEST_WAIT_MILLISECONDS });
}

export interface Look {
  locale: "zh" | "en";
  theme: "light" | "dark";
  width: number;
  javaScript?: boolean;
}

/** A reader with settled preferences. */
export async function openReader({ browser, app }: Stage, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    javaScriptEnabled: look.javaScript ?? true,
    reducedMotion: "reduce",
  });
  await context.addCookies([
    { name: "locale", value: look.locale, url: app.origin },
    { name: "theme", value: look.theme, url: app.origin },
  ]);
  return context;
}

/**
 * A tab that writes down everything the browser complains about, violations of the security policy included.
 */
export async function openPage(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  context.setDefaultTimeout(LONGEST_WAIT_MILLISECONDS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  return { page, complaints };
}

/**
 * Opens an address and waits until its scripts listen, which is later than its loading and as late as the
 * machine likes.
 */
export async function gotoReady(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await scriptsListen(page);
}

export function scriptsListen(page: Page): Promise<void> {
  return page.locator("html[data-js]").waitFor({ state: "attached" });
}
