import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

const BUILD = process.env.NEXT_DIST_DIR ?? ".next";
const sizes = new Map<string, number>();

/** JavaScript that the page has loaded so far beyond the framework's own, in bytes of gzip. */
export async function scriptBytes(page: Page): Promise<number> {
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
  const own = new Set(loaded.filter((file) => file.endsWith(".js") && !frameworkFiles().has(file)));
  return [...own].reduce((sum, file) => sum + gzipBytes(file), 0);
}

/** Files that every Next page loads: React, the router, the bundler's runtime. */
function frameworkFiles(): Set<string> {
  const manifest = JSON.parse(readFileSync(path.join(BUILD, "build-manifest.json"), "utf8")) as Record<string, string[]>;
  return new Set([...(manifest.rootMainFiles ?? []), ...(manifest.polyfillFiles ?? [])].map((name) => `/_next/${name}`));
}

function gzipBytes(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = gzipSync(readFileSync(path.join(BUILD, decodeURI(file.replace("/_next/", ""))))).length;
  sizes.set(file, bytes);
  return bytes;
}

/** Bytes of a document as it is sent, gzip. */
export function documentBytes(html: string): number {
  return gzipSync(html).length;
}

/** What a document hands to its scripts beside the markup. */
export function scriptData(html: string): string {
  return [...html.matchAll(/<script[^>]*>self\.__next_f\.push\(([\s\S]*?)\)<\/script>/g)].map(([, data]) => data).join("");
}
