import type { Locale } from "#lib/types.ts";
import { messages } from "./messages/index.ts";

/** Lists of values whose names differ by language: levels, genres, kinds of slogans, and groupings. */
export type Vocabulary =
  | "levels"
  | "genres"
  | "kinds"
  | "groups"
  | "heat"
  | "changes"
  | "units"
  | "parts"
  | "statuses"
  | "endings"
  | "evidence"
  | "relations"
  | "flags"
  | "reasons"
  | "readings"
  | "recognised"
  | "indicators"
  | "against"
  | "newsChanges"
  | "newsRoles"
  | "directions"
  | "timings"
  | "figureKinds"
  | "measures"
  | "outcomeVerdicts"
  | "provinces";

/**
 * A stored value in the reader's language, e.g. `city` → 市级; a value that no list knows is shown as it is.
 */
export function valueLabel(list: Vocabulary, value: string, locale: Locale): string {
  // A column of the user's own has the name that the user gave it.
  if (list === "groups" && value.startsWith("facet.")) return value.slice("facet.".length);
  const labels: Record<string, string> = messages[locale].vocabulary[list];
  return labels[value] ?? value;
}
