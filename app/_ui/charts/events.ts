import type { TimeEvent } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { Locale, Note } from "#lib/types.ts";
import events from "../../../corpus/events/events.json" with { type: "json" };

/**
 * Events of a time axis: Party congresses, and as minor ones plenums and changes of leadership. A new event
 * is one line of the data file.
 */
export function timelineEvents(locale: Locale): TimeEvent[] {
  return events.map((event) => ({ at: yearOf(event.date), label: event[locale], minor: event.kind !== "congress" }));
}

/** More marks than this say nothing by their place; the note under the chart names the years. */
const MOST_MIX_MARKS = 4;

/** Years from which on the mix of speeches is another one, as the notes of an answer say; none where nearly every year is. */
export function mixEvents(notes: readonly Note[], t: Translate): TimeEvent[] {
  const years = notes.flatMap(({ code, values }) => (/^YEARS_MIX_/.test(code) ? String(values.years).split("、") : []));
  if (years.length > MOST_MIX_MARKS) return [];
  return years.map((year) => ({ at: Number(year) - 0.5, label: t("charts.mixChange"), minor: false }));
}

/** `2012-11` → 2012.83: the month's beginning as a part of the year. */
function yearOf(date: string): number {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return year + (month - 1) / 12;
}
