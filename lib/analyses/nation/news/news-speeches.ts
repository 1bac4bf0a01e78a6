import type { AnalysisContext } from "#lib/corpus/context.ts";
import { AppError } from "#lib/errors.ts";
import { isoWeekRange } from "#lib/format/index.ts";
import { selectStoredBetween } from "#lib/queries/index.ts";
import type { Note } from "#lib/types.ts";
import type { Selection } from "../../select-corpus.ts";
import { thisSpeech } from "./this-speech.ts";

/** More speeches than a page of news can be about. */
const MOST_SPEECHES = 200;

interface Asked {
  speechId: number | null;
  week: string | null;
  since: string | null;
  until: string | null;
}

/**
 * The speeches that are asked about, as positions in the corpus: the 200 stored last of those stored in a week or
 * from a day on, newest date first and undated last, or the one that is named. Days are those of where this process runs.
 *
 * @throws AppError BAD_PARAMETER for a week that a year does not have, a day that there is not, or two ways of asking
 */
export async function newsSpeeches(
  { db }: AnalysisContext,
  { corpus, members }: Selection,
  asked: Asked,
): Promise<{ speeches: number[]; notes: Note[] }> {
  const period = newsPeriod(asked);
  if (period === null) {
    const speech = thisSpeech(corpus, members, asked.speechId);
    return { speeches: speech === null ? [] : [speech], notes: [] };
  }
  const positions = new Map(members.map((index) => [corpus.speeches[index]!.id, index]));
  const stored = await selectStoredBetween(db, period.from, period.until);
  const found = stored.flatMap(({ id }) => positions.get(id) ?? []);
  const leftOut = found.length - MOST_SPEECHES;
  const notes = leftOut <= 0 ? [] : [{ code: "NEWS_OLDER_LEFT_OUT", values: { speeches: leftOut, most: MOST_SPEECHES } }];
  const newestFirst = (a: number, b: number) => {
    const [one, other] = [corpus.speeches[a]!.date ?? "", corpus.speeches[b]!.date ?? ""];
    return one === other ? a - b : one < other ? 1 : -1;
  };
  return { speeches: found.slice(0, MOST_SPEECHES).sort(newestFirst), notes };
}

/** The time that is asked about; null for one speech. */
function newsPeriod({ speechId, week, since, until }: Asked): { from: Date; until: Date } | null {
  const ways = [speechId, week, since].filter((way) => way !== null).length;
  if (ways > 1 || (until !== null && since === null))
    throw new AppError("BAD_PARAMETER", "ask for speechId, for week, or for since with or without until", { where: "week" });
  if (week !== null) {
    const range = isoWeekRange(week);
    if (range === null) throw new AppError("BAD_PARAMETER", `there is no week ${week}`, { where: "week" });
    return range;
  }
  if (since === null) return null;
  const [from, end] = [dayStart(since, 0, "since"), until === null ? new Date(9999, 0, 1) : dayStart(until, 1, "until")];
  if (from >= end) throw new AppError("BAD_PARAMETER", `${until} lies before ${since}`, { where: "until" });
  return { from, until: end };
}

function dayStart(day: string, after: number, where: "since" | "until"): Date {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const start = new Date(year, month - 1, date);
  if (start.getMonth() !== month - 1 || start.getDate() !== date) throw new AppError("BAD_PARAMETER", `there is no day ${day}`, { where });
  return new Date(year, month - 1, date + after);
}
