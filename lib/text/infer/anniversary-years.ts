import { smallNumber } from "./chinese-numbers.ts";
import type { Clue } from "./context.ts";
import { datedEvents } from "./events.ts";
import { bound, LAST_MONTH, month, plausible, type YearEvidence, year } from "./time-evidence.ts";

const anniversaries = datedEvents
  .filter((event) => event.kind === "anniversary")
  .map((event) => ({ event, pattern: new RegExp(`(?:${event.pattern?.source ?? ""})([一二三四五六七八九十百零\\d]{1,5})周年`, "u") }));
const ANY_ANNIVERSARY = /周年|百年华诞/;

/** The meeting at which the speaker stands, and what is only told of. */
const HERE = /今天|现在|在这里|聚集|集会|聚会|相聚|之际(?!召开)/;
const TOLD = /过去[^,。]{0,4}年|一年来|这一年|去年|欢度/;

/** Anniversaries (`成立100周年`): a year known by counting. */
export function anniversaryYears(clue: Clue, present: boolean): YearEvidence[] {
  if (!ANY_ANNIVERSARY.test(clue.match)) return [];
  return anniversaries.flatMap(({ event, pattern }) => {
    const match = pattern.exec(clue.match) ?? (/百年华诞/.test(clue.match) && event.id.endsWith("1921-07-01") ? ["", "100"] : null);
    const count = match === null ? Number.NaN : smallNumber(match[1] ?? "");
    if (Number.isNaN(count) || count < 1) return [];
    const at = Math.floor(event.month / 12) + count;
    if (!plausible(at)) return [];
    const occasion = clue.isTitle || (clue.isOpening && HERE.test(clue.match) && !TOLD.test(clue.match));
    if (occasion) return [year(at, 6, clue), { ...month(at * 12 + (event.month % 12), 1, clue), namesMonth: false }];
    const ahead = /迎接|喜迎|即将/.test(clue.match);
    return [year(at, present ? 3.5 : 0.6, clue), ...(ahead ? [] : [bound((at - 1) * 12, LAST_MONTH, 2, clue)])];
  });
}
