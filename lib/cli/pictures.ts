import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { AppError } from "#lib/errors.ts";
import { findChromium } from "./find-chromium.ts";
import { listenAddress, originOf } from "./listen-address.ts";
import { runCommand } from "./run-command.ts";

const FOLDER = path.join("app", "_pictures");
/** All pictures together, so that README stays light. */
const MOST_BYTES = 300_000;
const WIDTH = 1080;
/** A README is narrower than a page; this makes its pictures as wide as it shows them. */
const SCALE = 0.85;
const PICTURES = [
  { name: "overview", address: "/?lang=en&theme=light", height: 990 },
  { name: "slogan", address: `/slogans/${encodeURIComponent("新质生产力")}?lang=en&theme=light`, height: 1110 },
];

/**
 * `npm run pictures` draws README's pictures from the app that runs at PORT, which has to hold the samples alone;
 * it needs Chromium.
 */
async function main(): Promise<number> {
  const origin = originOf(listenAddress());
  await checkSamplesAlone(origin);
  const executablePath = findChromium();
  if (executablePath === null) throw new AppError("NO_CHROMIUM", "Chromium is missing; CHROMIUM_PATH names one");
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    return await drawAll(browser, origin);
  } finally {
    await browser.close();
  }
}

async function checkSamplesAlone(origin: string): Promise<void> {
  const answer = await fetch(`${origin}/api/v1/speeches`).catch(() => null);
  const { rows = [] } = answer?.ok ? ((await answer.json()) as { rows?: { isSample?: unknown; collection?: string }[] }) : {};
  if (rows.length === 0) throw new AppError("NO_APP", `no app with speeches answers at ${origin}: run npm start in an empty data folder`);
  if (rows.some(({ collection }) => collection !== "samples"))
    throw new AppError("NOT_SAMPLES", "the pictures are of the samples alone: start with an empty TIFA_DATA_DIR");
}

async function drawAll(browser: Browser, origin: string): Promise<number> {
  let bytes = 0;
  for (const { name, address, height } of PICTURES) {
    const context = await browser.newContext({ viewport: { width: WIDTH, height }, deviceScaleFactor: SCALE, reducedMotion: "reduce" });
    await context.addCookies([{ name: "visited", value: "1", url: origin }]);
    const page = await context.newPage();
    await page.goto(origin + address, { waitUntil: "networkidle" });
    const file = path.join(FOLDER, `${name}.png`);
    await page.screenshot({ path: file });
    await context.close();
    bytes += statSync(file).size;
    process.stdout.write(`${file}: ${Math.round(statSync(file).size / 1000)} kB\n`);
  }
  if (bytes > MOST_BYTES) throw new AppError("TOO_LARGE", `the pictures have ${bytes} bytes, more than ${MOST_BYTES}`);
  return 0;
}

await runCommand(main);
