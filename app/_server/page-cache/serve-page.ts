import type { IncomingMessage, ServerResponse } from "node:http";
import type { LiveContext } from "#lib/corpus/context.ts";
import { idOf } from "#lib/corpus/object-id.ts";
import { PageCache } from "./page-cache.ts";
import { pageKey } from "./page-key.ts";
import { readAlong, rewritePage } from "./write-page.ts";

/** What the pages and routes share, seen from the door, which is a bundle of its own. */
const holder = globalThis as typeof globalThis & { tifaServer?: { context: LiveContext }; tifaPages?: PageCache };

/**
 * Answers from what other readers got a moment ago, or lets the page be written and keeps it for the next.
 *
 * @param write has the framework answer the request
 */
export async function servePage(request: IncomingMessage, response: ServerResponse, write: () => void): Promise<void> {
  holder.tifaPages ??= new PageCache();
  const pages = holder.tifaPages;
  if (request.method !== "GET" && request.method !== "HEAD") forgetAround(response, pages);
  const key = pageKey(request);
  const state = key === null ? null : await stateName();
  if (key === null || state === null) return write();
  const found = await pages.find(key, state);
  if (found !== null && !response.destroyed) return rewritePage(request, response, found);
  pages.add(key, state, readAlong(request, response));
  write();
}

/** Before anything is changed, and again before it is said that it was. */
function forgetAround(response: ServerResponse, pages: PageCache): void {
  pages.forget();
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = ((...args: unknown[]) => {
    pages.forget();
    return end(...args);
  }) as typeof response.end;
}

/** Null while developing, when pages change without a state, and before anything has opened the store. */
async function stateName(): Promise<string | null> {
  const context = holder.tifaServer?.context;
  if (context === undefined || process.env.NODE_ENV !== "production") return null;
  try {
    const parts = await Promise.all([context.corpus(), context.lexicon(), context.themes(), context.isHeld()]);
    return parts.map((part) => (typeof part === "boolean" ? part : idOf(part))).join(" ");
  } catch {
    // The page says what is wrong.
    return null;
  }
}
