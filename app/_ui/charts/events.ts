import type { TimeEvent } from "#lib/charts/index.ts";
import type { Locale } from "#lib/types.ts";
import events from "../../../corpus/events/events.json" with { type: "json" };

/** Events of a time axis: Party congresses, and as minor ones plenums and changes of leadership. A new event is one line of the data file. */
export function timelineEvents(locale: Locale): TimeEvent[] {
  return events.map((event) => ({ at: yearOf(event.date), label: event[locale], minor: event.kind !== "congress" }));
}

/** `2012-11` → 2012.83: the month's beginning as a part of the year. */
function yearOf(date: string): number {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return year + (month - 1) / 12;
}
