import type { Locale } from "#lib/types.ts";
import { messages } from "./messages/index.ts";

/** An analysis's name in the reader's language; its own name until the catalog has one. */
export function analysisTitle(analysis: string, locale: Locale): string {
  const titles: Record<string, string> = messages[locale].analyses;
  return titles[analysis] ?? analysis;
}
