import type { ReceiptEntry, SetAside } from "#lib/types.ts";

const PLACES_MAX = 200;
const SHOWN_UNITS = 240;

/**
 * What the reader of a format left out of the text, as receipt entries: one a kind, in the order in which the
 * kinds come up.
 */
export function setAsideEntries(setAside: readonly SetAside[]): ReceiptEntry[] {
  const entries = new Map<string, ReceiptEntry>();
  for (const { kind, text, offset } of setAside) {
    const entry = entries.get(kind) ?? { kind, effect: "removed" as const, count: 0, removedUnits: 0, places: [] };
    entry.count += 1;
    entry.removedUnits += text.length;
    if (entry.places.length < PLACES_MAX) entry.places.push({ offset, before: text.slice(0, SHOWN_UNITS), after: "" });
    entries.set(kind, entry);
  }
  return [...entries.values()];
}

/** UTF-16 units of everything that was set aside. */
export function setAsideUnits(setAside: readonly SetAside[]): number {
  return setAside.reduce((sum, { text }) => sum + text.length, 0);
}
