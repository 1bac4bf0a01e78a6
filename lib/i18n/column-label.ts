import type { Locale } from "#lib/types.ts";
import { messages } from "./messages/index.ts";

/** The label of an analysis column in a language; an unknown key is its own label. */
export function columnLabel(key: string, locale: Locale): string {
  const labels: Record<string, string> = messages[locale].columns;
  return labels[key] ?? key;
}
