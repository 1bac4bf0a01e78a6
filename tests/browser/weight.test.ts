import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf, pageParts, VIEWS } from "./page-views.ts";
import { openPage, openReader, openStage, type Stage } from "./stage.ts";

/** JavaScript that a page may ship beyond the framework's own, gzip. */
const MOST_BYTES = 150_000;
/** HTML of a page, gzip. */
const MOST_DOCUMENT_BYTES = 80_000;
const PLAIN_VIEWS = VIEWS.filter(({ isPlain }) => isPlain);

let stage: Stage;
let parts: Awaited<ReturnType<typeof pageParts>>;
beforeAll(async () => {
  stage = await openStage();
  parts = await pageParts(stage);
});
afterAll(() => stage?.close());

/** Files that every Next page loads: React, the router, the bundler's runtime. */
function frameworkFiles(): Set<string> {
  const file = path.join(process.env.NEXT_DIST_DIR ?? ".next", "build-manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { rootMainFiles: string[]; polyfillFiles: string[] };
  return new Set([...manifest.rootMainFiles, ...manifest.polyfillFiles].map((name) => `/_next/${name}`));
}

describe("the scripts of a page", () => {
  const framework = frameworkFiles();

  it.each(PLAIN_VIEWS)("of $name weigh little", async (view) => {
    const context = await openReader(stage, { locale: "zh", theme: "light", width: 1440 });
    const { page } = await openPage(context);
    const weights = new Map<string, Promise<number>>();
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith(".js") && !framework.has(pathname))
        weights.set(
          pathname,
          response.body().then((body) => gzipSync(body).length),
        );
    });
    await page.goto(stage.app.origin + addressOf(view, parts), { waitUntil: "networkidle" });
    const total = (await Promise.all(weights.values())).reduce((sum, bytes) => sum + bytes, 0);
    expect(total).toBeGreaterThan(1_000);
    expect(total).toBeLessThanOrEqual(MOST_BYTES);
    await context.close();
  });
});

describe("the document of a page", () => {
  it.each(PLAIN_VIEWS)("of $name weighs little and carries its printed markup once", async (view) => {
    const answer = await fetch(stage.app.origin + addressOf(view, parts), { headers: { accept: "text/html" } });
    const html = await answer.text();
    expect(gzipSync(html).length).toBeLessThanOrEqual(MOST_DOCUMENT_BYTES);
    const scripts = [...html.matchAll(/<script[^>]*>self\.__next_f\.push\(([\s\S]*?)\)<\/script>/g)].map(([, data]) => data).join("");
    expect(scripts).not.toContain("<svg ");
    expect(scripts).not.toContain("</td>");
  });
});
