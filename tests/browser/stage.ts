import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "#lib/cli/find-chromium.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { createTestDatabase } from "../setup/database.ts";
import { type RunningApp, startApp } from "./server.ts";

export const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser, the built app, and the sample corpus behind it. */
export interface Stage {
  app: RunningApp;
  browser: Browser;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("Chromium is missing (Debian: apt-get install chromium; elsewhere set CHROMIUM_PATH)");
  const database = await createTestDatabase();
  await ingestPaths(["corpus/samples"], { db: database.db, sample: true, metadataFile: "corpus/samples/metadata.csv" });
  const app = await startApp(database.url);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const close = async () => {
    await browser.close();
    await app.stop();
    await database.drop();
  };
  return { app, browser, close };
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

/** A tab that writes down everything the browser complains about, violations of the security policy included. */
export async function openPage(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  return { page, complaints };
}
