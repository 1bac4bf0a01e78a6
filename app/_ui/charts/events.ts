import type { TimeEvent } from "#lib/charts/index.ts";
import type { Locale } from "#lib/types.ts";
import events from "../../../corpus/events/events.json" with { type: "json" };

/** Party congresses as events of a time axis; plenums are in the data file too, but would crowd a chart of thirty years. */
export function timelineEvents(locale: Locale): TimeEvent[] {
  return events.filter((event) => event.kind === "congress").map((event) => ({ at: yearOf(event.date), label: event[locale] }));
}

/** `2012-11` → 2012.83: the month's beginning as a part of the year. */
function yearOf(date: string): number {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return year + (month - 1) / 12;
}
