import type { Locale } from "#lib/types.ts";

/**
 * A slogan with its English rendering behind it, for readers of the English interface: 中国梦 (Chinese
 * Dream). Alone where there is none.
 */
export function glossed(slogan: string, gloss: unknown, locale: Locale): string {
  const shown = glossFor(gloss, locale);
  return shown === "" ? slogan : `${slogan} (${shown})`;
}

/** What a cell `gloss` has to say in a language: nothing in Chinese, where the slogan says it itself. */
export function glossFor(gloss: unknown, locale: Locale): string {
  return locale === "en" && typeof gloss === "string" ? gloss : "";
}
