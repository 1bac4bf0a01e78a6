import type { Level, MetadataEvidence } from "#lib/types.ts";
import type { Clue, InferContext } from "./context.ts";
import { liesAhead, mentionedEvents } from "./events.ts";
import { inferLevel } from "./level.ts";
import { speakingOrgans } from "./place/speaking.ts";
import { unreadDate } from "./resolve.ts";
import { lastSeasonMonths } from "./season.ts";
import { titleLevel } from "./title-level.ts";
import type { InferredYear } from "./year.ts";

/** Remarks that a person should see beside a speech; stable codes. */
export type MetadataFlag =
  | "TITLE_CONTRADICTS_BODY"
  | "FILE_NAME_CONTRADICTS_BODY"
  | "WORD_REPLACED_THROUGHOUT"
  | "MOSTLY_MASKED"
  | DateFlag;
/** What is to be said of a speech's date, by where it comes from. */
export type DateFlag = "UNDATED" | "LOW_CONFIDENCE_DATE" | "STATED_DATE_UNREAD";

const LOW_CONFIDENCE = 0.85;
const MASKS_PER_THOUSAND = 8;
/**
 * Words that lost their 区 when a district's speech was passed off as a city's (综保区 → 综保市), and the
 * other way round.
 */
const REPLACED =
  /社市|自贸市(?!场)|自创市|综保市|聚集市领导|产业集聚市|棚户市|开发市(?!场)|辖市企业|园市(?!场)|地区市(?!场)|保税市(?!场)|山市风景|样板市$|城县居民|社县|园县|开发县/g;
const OPENING = 0.15;

/**
 * The title names an event that the body does not know, knows only as coming, or that falls after the season
 * the body speaks from.
 */
function titleNamesLaterEvent(context: InferContext, body: readonly Clue[]): boolean {
  const named = mentionedEvents(context.title).filter(({ event }) => event.kind === "congress" || event.kind === "plenum");
  const latest = named.reduce<number>((most, { event }) => Math.max(most, event.month), 0);
  if (latest === 0 || /在.{0,40}(?:代表大会|全会|全体会议)上/.test(context.title)) return false;
  const known = body.flatMap((clue) => mentionedEvents(clue.match).map((mention) => ({ ...mention, clue })));
  const same = known.filter(({ event }) => event.month === latest && (event.kind === "congress" || event.kind === "plenum"));
  if (same.length > 0 && same.every((mention) => liesAhead(mention.clue.match, mention))) return true;
  if (same.length === 0)
    return (
      known.some(({ event }) => event.kind === "congress" || event.kind === "plenum") &&
      !known.some(({ event }) => event.month >= latest - 1)
    );
  const season = lastSeasonMonths(body);
  const onlyAtHead = same.every(({ clue }) => clue.position < OPENING);
  return season !== null && season.last < 12 && onlyAtHead && (latest % 12) + 1 > season.last;
}

/** The title belongs to another level than the one the body plainly speaks from. */
function titleNamesOtherLevel(context: InferContext): boolean {
  const named: Level | null = titleLevel(context.title);
  const body = named === null ? null : inferLevel(context, speakingOrgans(context), false);
  return body !== null && body.confidence >= 0.7 && named !== body.level;
}

function titleNamesOtherYear(context: InferContext, body: InferredYear | null): boolean {
  const years = [...context.title.matchAll(/(\d{4})年(?!以来|来)/g)].map((match) => Number(match[1]));
  return body !== null && body.confidence >= 0.7 && years.length > 0 && years.every((year) => Math.abs(year - body.year) > 1);
}

/**
 * Flags of a date: UNDATED where nothing was stated and nothing is sure enough, STATED_DATE_UNREAD where a
 * stated value is no date (also beside a date from elsewhere), LOW_CONFIDENCE_DATE for an inferred date of
 * less than 0.85.
 */
export function dateFlags(evidence: readonly MetadataEvidence[], date: string | null): DateFlag[] {
  if (unreadDate(evidence) !== null) return ["STATED_DATE_UNREAD"];
  if (date === null) return ["UNDATED"];
  const chosen = evidence.find((item) => item.field === "date" && item.value === date);
  return chosen?.source === "inferred" && chosen.confidence < LOW_CONFIDENCE ? ["LOW_CONFIDENCE_DATE"] : [];
}

/** The flags with those of the date made anew, as after a correction. */
export function withDateFlags(flags: readonly string[], evidence: readonly MetadataEvidence[], date: string | null): string[] {
  const others = flags.filter((flag) => flag !== "UNDATED" && flag !== "LOW_CONFIDENCE_DATE" && flag !== "STATED_DATE_UNREAD");
  return [...others, ...dateFlags(evidence, date)];
}

/**
 * Flags of a text, those of its date apart. `bodyYear` is the year inferred without the title.
 *
 * @param maskShare masks (`X`, `XX`, `**`) per 1,000 units of match text
 */
export function metadataFlags(
  context: InferContext,
  bodyYear: InferredYear | null,
  { maskShare, fileContradicts }: { maskShare: number; fileContradicts: boolean },
): MetadataFlag[] {
  const body = context.clues.filter((clue) => !clue.isTitle);
  const replaced = body.reduce((sum, clue) => sum + (clue.match.match(REPLACED) ?? []).length, 0) >= 3;
  const flags: MetadataFlag[] = [];
  if (
    context.title !== "" &&
    (titleNamesLaterEvent(context, body) || titleNamesOtherLevel(context) || titleNamesOtherYear(context, bodyYear))
  )
    flags.push("TITLE_CONTRADICTS_BODY");
  if (replaced) flags.push("WORD_REPLACED_THROUGHOUT");
  if (fileContradicts) flags.push("FILE_NAME_CONTRADICTS_BODY");
  if (maskShare >= MASKS_PER_THOUSAND) flags.push("MOSTLY_MASKED");
  return flags;
}
