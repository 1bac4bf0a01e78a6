import "server-only";
import { cookies, headers } from "next/headers";
import { type ColorTheme, getTranslate, resolveColorTheme, resolveLocale, type Translate } from "#lib/i18n/index.ts";
import type { Locale } from "#lib/types.ts";
import { isPreference } from "./links/search.ts";

/** The reader's language: as the proxy resolved it, else by cookie and browser. */
export async function requestLocale(): Promise<Locale> {
  const [sent, kept] = [await headers(), await cookies()];
  return resolveLocale({ query: sent.get("x-tifa-locale"), cookie: kept.get("locale")?.value, header: sent.get("accept-language") });
}

/** The translator of this request. */
export async function requestTranslate(): Promise<Translate> {
  return getTranslate(await requestLocale());
}

export async function requestColorTheme(): Promise<ColorTheme> {
  const [sent, kept] = [await headers(), await cookies()];
  return resolveColorTheme({ query: sent.get("x-tifa-theme"), cookie: kept.get("theme")?.value });
}

/**
 * The nonce that style elements need under the content security policy; undefined where the proxy did not
 * run.
 */
export async function requestNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}

/** Where the reader reached this server, e.g. `http://localhost:3000`; behind a proxy, as it says. */
export async function requestOrigin(): Promise<string> {
  const sent = await headers();
  return `${sent.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? "http"}://${sent.get("host") ?? "localhost"}`;
}

/** The view that is asked for, from the proxy; the bare overview where it did not run. */
export async function requestAddress(): Promise<{ path: string; search: URLSearchParams }> {
  const asked = new URL((await headers()).get("x-tifa-address") ?? "/", "http://localhost");
  const search = new URLSearchParams([...asked.searchParams].filter(([name, value]) => value.trim() !== "" && !isPreference(name, value)));
  return { path: asked.pathname, search };
}

/** Whether this reader opens the overview for the first time, as far as their browser tells. */
export async function isNewHere(): Promise<boolean> {
  return (await headers()).get("x-tifa-new") === "1";
}
