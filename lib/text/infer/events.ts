import { readCleaningRows } from "../clean/clean-data.ts";
import { smallNumber } from "./chinese-numbers.ts";

export type EventKind = "congress" | "plenum" | "session" | "term" | "period" | "anniversary";

/**
 * A dated event of `corpus/cleaning/events.tsv`. Dates are months counted from year 0: year × 12 + month − 1.
 */
export interface DatedEvent {
  id: string;
  kind: EventKind;
  month: number;
  /** Last month of a period, else null. */
  lastMonth: number | null;
  pattern: RegExp | null;
}

/** `2021-11-08` and `2021-11` as a month number. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

const KINDS: readonly string[] = ["congress", "plenum", "session", "term", "period", "anniversary"];
const isKind = (kind: string): kind is EventKind => KINDS.includes(kind);

function parseEvent([id = "", kind = "", from = "", to = "", pattern = ""]: string[]): DatedEvent {
  if (!isKind(kind)) throw new RangeError(`events.tsv: unknown kind ${kind} of ${id}`);
  return {
    id,
    kind,
    month: monthNumber(from),
    lastMonth: to === "" ? null : monthNumber(to),
    pattern: pattern === "" ? null : new RegExp(pattern, "u"),
  };
}

export const datedEvents: readonly DatedEvent[] = readCleaningRows("events.tsv").map(parseEvent);
const byId = new Map(datedEvents.map((event) => [event.id, event]));
const patterned = datedEvents.filter((event) => event.pattern !== null && event.kind !== "anniversary");

/** An event named in a sentence, and where in it (for what stands before and after). */
export interface Mention {
  event: DatedEvent;
  start: number;
  end: number;
}

const CONGRESS =
  /(?:党的|中共|迎接|喜迎|学习贯彻|贯彻落实|党)第?(二十一?|十[一二三四五六七八九]?|[七八九])大(?![类项个小])|第(二十一?|十[一二三四五六七八九]?|[七八九])次(?:党的)?全国代表大会|(十[二三四五六七八九]|二十)大(?=精神|报告|以来|召开|胜利)/gu;
const PLENUM =
  /(?<!省委|市委|县委|区委|党委)(二十|十[一二三四五六七八九]?|[七八])届((?:(?:历次|[一二三四五六七八九十]{1,2}中)(?:全会)?[,和]?)+)/gu;
const SESSION =
  /(?:第?(十[一二三四]?|[一二三四五六七八九])届)全国人民?代?表?大会?第([一二三四五])次会议|(十[一二三四]?|[一二三四五六七八九])届全国人大([一二三四五])次会议/gu;

function found(id: string, match: RegExpMatchArray): Mention[] {
  const event = byId.get(id);
  const start = match.index ?? 0;
  return event === undefined ? [] : [{ event, start, end: start + match[0].length }];
}

/** Finds out in one look whether any of the patterns is there at all; most sentences name no event. */
const ANY_PATTERN = new RegExp(patterned.map((event) => `(?:${event.pattern?.source ?? ""})`).join("|"), "u");
const NUMBERED = /[大届]/;

/** Every event that a sentence (in rule form) names. */
export function mentionedEvents(sentence: string): Mention[] {
  const mentions = NUMBERED.test(sentence) ? numberedMeetings(sentence) : [];
  if (!ANY_PATTERN.test(sentence)) return mentions;
  for (const event of patterned) {
    const match = event.pattern?.exec(sentence);
    if (match) mentions.push({ event, start: match.index, end: match.index + match[0].length });
  }
  return mentions;
}

function numberedMeetings(sentence: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of sentence.search(CONGRESS) === -1 ? [] : sentence.matchAll(CONGRESS))
    mentions.push(...found(`congress-${smallNumber(match[1] ?? match[2] ?? match[3] ?? "")}`, match));
  for (const match of sentence.includes("届") ? sentence.matchAll(PLENUM) : []) {
    for (const [, number = ""] of (match[2] ?? "").matchAll(/([一二三四五六七八九十]{1,2})中/g))
      mentions.push(...found(`plenum-${smallNumber(match[1] ?? "")}-${smallNumber(number)}`, match));
  }
  for (const match of sentence.includes("全国人") ? sentence.matchAll(SESSION) : [])
    mentions.push(...found(`session-${smallNumber(match[1] ?? match[3] ?? "")}-${smallNumber(match[2] ?? match[4] ?? "")}`, match));
  return mentions;
}

const AHEAD_BEFORE = /(?:迎接|喜迎|将于|即将|筹备|备战|献礼|[将要](?:胜利)?(?:召开|举行|迎来))[^。；;！]{0,8}$/u;
const AHEAD_AFTER = /^[^,。；;！]{0,6}(?:即将|将于|将在|将要|召开在即|代表选举|代表的选举)/u;

/** True when the sentence looks forward to the event (`喜迎…`, `即将召开`) instead of back on it. */
export function liesAhead(sentence: string, mention: Mention): boolean {
  const before = sentence.slice(Math.max(0, mention.start - 14), mention.start + 2);
  return AHEAD_BEFORE.test(before) || AHEAD_AFTER.test(sentence.slice(mention.end, mention.end + 20));
}
