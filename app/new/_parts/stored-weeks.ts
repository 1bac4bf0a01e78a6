import type { ReadDatabase } from "#lib/db/client.ts";
import { isoWeekOf } from "#lib/format/index.ts";
import { selectStoredHours } from "#lib/queries/index.ts";

const MOST_WEEKS = 8;

/** The last weeks in which speeches came in that are there yet, the newest first, each with how many. */
export async function storedWeeks(db: ReadDatabase): Promise<{ value: string; label: string }[]> {
  const weeks = new Map<string, number>();
  for (const { hour, speeches } of await selectStoredHours(db)) {
    const week = isoWeekOf(hour);
    weeks.set(week, (weeks.get(week) ?? 0) + speeches);
  }
  return [...weeks].slice(0, MOST_WEEKS).map(([value, speeches]) => ({ value, label: `${value} (${speeches})` }));
}
