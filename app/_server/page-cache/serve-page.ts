import type { IncomingMessage, ServerResponse } from "node:http";
import type { LiveContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { idOf } from "#lib/corpus/object-id.ts";
import { answerAheadOf, askAgain, askedAgain, askedOf } from "./ahead.ts";
import { PageCache, type PageState } from "./page-cache.ts";
import { pageKey } from "./page-key.ts";
import { readAlong, rewritePage } from "./write-page.ts";

/** What the pages and routes share, seen from the door, which is a bundle of its own. */
const holder = globalThis as typeof globalThis & { tifaServer?: { context: LiveContext }; tifaPages?: PageCache };
/** Pages written before readers get a state; what is not ready then is written when it is asked for. */
const AHEAD_MILLISECONDS = 6_000;
const AGAIN_MILLISECONDS = 60_000;

/**
 * Answers from what other readers got a moment ago, or lets the page be written and keeps it for the next.
 *
 * @param write has the framework answer the request
 */
export async function servePage(request: IncomingMessage, response: ServerResponse, write: () => void): Promise<void> {
  const again = askedAgain(request);
  const ahead = again?.ahead ?? null;
  if (ahead !== null) return answerAheadOf(ahead, () => serve(request, response, write, true, true));
  return serve(request, response, write, again !== null, false);
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  write: () => void,
  isAgain: boolean,
  isAhead: boolean,
): Promise<void> {
  holder.tifaPages ??= new PageCache();
  const pages = holder.tifaPages;
  if (request.method !== "GET" && request.method !== "HEAD") forgetAfter(request, response, pages);
  const key = pageKey(request);
  const state = key === null ? null : await stateOf();
  if (key === null || state === null) return write();
  const known = isAgain ? null : pages.find(key, state);
  if (known !== null && known.renew !== null) void askAgain([known.renew], null, AGAIN_MILLISECONDS);
  const found = (await known?.page) ?? null;
  if (found !== null && !response.destroyed) return rewritePage(request, response, found);
  const asked = askedOf(request);
  pages.add(key, state, readAlong(request, response), asked, isAhead);
  write();
}

/** Has the pages that readers asked for last written for a state that they do not have yet. */
export async function writeAhead(corpus: Corpus, isHeld: boolean): Promise<void> {
  await askAgain(holder.tifaPages?.lately() ?? [], { corpus, isHeld }, AHEAD_MILLISECONDS);
}

/**
 * Once before it is said that something was changed; also when nobody is there any more to be told. What was
 * written ahead for an import is what that import changed.
 */
function forgetAfter({ url = "" }: IncomingMessage, response: ServerResponse, pages: PageCache): void {
  const isImport = /^\/api\/import(?:[/?]|$)/.test(url);
  let isDone = false;
  const forget = () => {
    if (!isDone) pages.forget(isImport);
    isDone = true;
  };
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = ((...args: unknown[]) => {
    forget();
    return end(...args);
  }) as typeof response.end;
  response.on("close", forget);
}

/** Null while developing, when pages change without a state, and before anything has opened the store. */
async function stateOf(): Promise<PageState | null> {
  const context = holder.tifaServer?.context;
  if (context === undefined || process.env.NODE_ENV !== "production") return null;
  try {
    const parts = await Promise.all([context.corpus(), context.lexicon(), context.themes()]);
    const name = parts.map(idOf).join(" ");
    const isHeld = context.isHeld();
    return { name: `${name} ${isHeld}`, twin: `${name} ${!isHeld}` };
  } catch {
    // The page says what is wrong.
    return null;
  }
}
