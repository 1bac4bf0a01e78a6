import "server-only";
import { headers } from "next/headers";
import { after } from "next/server";
import { cache } from "react";

/** Where a page's finished markup waits until the page is written: one map for all bundles of the process. */
const holder = globalThis as typeof globalThis & { tifaMarkup?: Map<string, string> };
const started = Date.now().toString(36);
let last = 0;

/**
 * Puts markup aside under an id that this server never gives twice. The page finds it there while it is
 * written, and it is gone when the answer is.
 */
export function keepMarkup(markup: string): string {
  holder.tifaMarkup ??= new Map();
  const id = `${started}-${(last++).toString(36)}`;
  holder.tifaMarkup.set(id, markup);
  after(() => {
    holder.tifaMarkup?.delete(id);
  });
  return id;
}

/** Whether this request is a script's, which gets the page's data and no document. */
export async function isScriptRequest(): Promise<boolean> {
  return asksByScript(await headers());
}

/** What is known of the request by now, for components that cannot wait; one a request. */
export const knownRequest = cache((): { isScript: boolean | undefined } => ({ isScript: undefined }));

/** Asks once for all that is written after it. */
export async function rememberRequest(): Promise<void> {
  knownRequest().isScript = await isScriptRequest();
}

/**
 * A browser says where an answer goes, except to a host without encryption; there a document is told by the
 * types that it asks for, and what is no browser gets the document.
 */
export function asksByScript(sent: Pick<Headers, "get">): boolean {
  const destination = sent.get("sec-fetch-dest");
  if (destination !== null) return destination === "empty";
  const isBrowser = (sent.get("user-agent") ?? "").startsWith("Mozilla/");
  return isBrowser && !(sent.get("accept") ?? "").includes("text/html");
}
