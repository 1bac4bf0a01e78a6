import type { InferContext } from "./context.ts";
import type { DateClaim } from "./date-claim.ts";
import { dateClaims } from "./date-claims.ts";
import { type DateLimits, dateLimits, type EarliestYear } from "./date-limits.ts";
import { lastSeasonMonths } from "./season.ts";
import { type InferredYear, inferYear } from "./year.ts";

/**
 * When a text was spoken, as far as it tells; `confidence` is the share of such texts whose year is right.
 */
export interface InferredDate {
  year: number;
  month: number | null;
  day: number | null;
  confidence: number;
  sentence: string;
}

/** What only adds up from hints stays a suggestion. */
const HINTS_MAX = 0.75;
const WINDOW_MONTHS_MAX = 16;
const WINDOW_SHARE_MIN = 0.88;
const WINDOW_CONFIDENCE = 0.85;
const SEASON_CONFIDENCE = 0.82;
const SEASON_UNITS_MIN = 2000;
/** Claims of this rank name the day or the meeting itself. */
const OWN = 0.97;
/** Claims of this rank are the text's own words on its year. */
const OUTRIGHT = 0.9;
const CONTRADICTED = 0.5;

/**
 * The year that the strongest claims agree on. Another year beside it costs, unless the text gives its own
 * day.
 */
function agreed(claims: readonly DateClaim[]): DateClaim | null {
  const support = new Map<number, { best: DateClaim; sentences: Set<string> }>();
  for (const claim of claims) {
    const entry = support.get(claim.year) ?? { best: claim, sentences: new Set<string>() };
    if (claim.confidence > entry.best.confidence || (claim.confidence === entry.best.confidence && detail(claim) > detail(entry.best)))
      entry.best = claim;
    entry.sentences.add(claim.sentence);
    support.set(claim.year, entry);
  }
  const ranked = [...support.values()].sort((a, b) => b.best.confidence - a.best.confidence || b.sentences.size - a.sentences.size);
  const [first, second] = ranked;
  if (first === undefined) return null;
  const alone = second === undefined || second.best.confidence < 0.8;
  const near = second !== undefined && Math.abs(second.best.year - first.best.year) <= 1;
  if (!alone) {
    const ownDay = first.best.confidence >= OWN && (second?.best.confidence ?? 0) < OWN && near;
    return { ...first.best, confidence: ownDay ? 0.93 : first.sentences.size > (second?.sentences.size ?? 0) + 1 ? 0.7 : 0.6 };
  }
  const twice = first.sentences.size >= 2 && first.best.confidence >= 0.8;
  return { ...first.best, confidence: twice ? Math.max(first.best.confidence, 0.92) : first.best.confidence };
}

const detail = ({ month, day }: DateClaim) => (day === null ? 0 : 2) + (month === null ? 0 : 1);

function contradicts({ year, month }: Pick<DateClaim, "year" | "month">, { earliest, latest }: DateLimits): boolean {
  const first = year * 12 + (month === null ? 0 : month - 1);
  const last = year * 12 + (month === null ? 11 : month - 1);
  return (earliest !== null && last < earliest.month) || (latest !== null && first > latest.month);
}

/** Share of the months that the limits leave open which lie in the year. */
function windowShare(year: number, { youngest, latest }: DateLimits): number {
  if (youngest === 0 || latest === null) return 0;
  const months = latest.month - youngest + 1;
  if (months < 1 || months > WINDOW_MONTHS_MAX) return 0;
  const inside = Math.min(latest.month, year * 12 + 11) - Math.max(youngest, year * 12) + 1;
  return Math.max(0, inside) / months;
}

const HEAD = 0.15;

/** A speech that stands in one part of the year, soon after the newest thing that it knows of. */
function seasonFits(context: InferContext, year: number, { earliest }: DateLimits): boolean {
  const months = lastSeasonMonths(context.clues);
  const units = context.clues.reduce((sum, { match }) => sum + match.length, 0);
  if (months === null || earliest === null || units < SEASON_UNITS_MIN || Math.floor(earliest.month / 12) !== year) return false;
  if (months.last > earliest.month % 12) return true;
  // A head that was put before an older body knows more than the body; both must point at the same year.
  const body = {
    ...context,
    title: "",
    clues: context.clues.filter(({ isTitle, position }) => !isTitle && position >= HEAD),
    setAside: [],
  };
  const known = dateLimits(body, null).earliest;
  return known !== null && Math.floor(known.month / 12) === year && months.last > known.month % 12;
}

function hinted(context: InferContext, guess: InferredYear, limits: DateLimits): InferredDate {
  const { year, month, sentence } = guess;
  const found = { year, month, day: null, sentence };
  if (contradicts({ year, month: null }, limits)) return { ...found, confidence: Math.min(guess.confidence, 0.3) };
  if (windowShare(year, limits) >= WINDOW_SHARE_MIN) return { ...found, confidence: WINDOW_CONFIDENCE };
  if (seasonFits(context, year, limits)) return { ...found, confidence: SEASON_CONFIDENCE };
  return { ...found, confidence: Math.min(guess.confidence, HINTS_MAX) };
}

/**
 * The date of a speech: what it says outright of its own day, meeting or year; else the year for which most
 * hints speak, with a confidence that keeps it a suggestion. No date before an event or slogan that the text
 * knows, none after the day on which a site had it.
 */
export function inferDate(context: InferContext, slogan: EarliestYear | null): InferredDate | null {
  const guess = inferYear(context);
  const claim = agreed(dateClaims(context));
  // What the text says outright outranks the year in which words became a slogan; congresses and plenums
  // bound it all the same.
  const limits = dateLimits(context, claim !== null && claim.confidence >= OUTRIGHT ? null : slogan);
  if (claim === null) return guess === null ? null : hinted(context, guess, limits);
  const { year, day, sentence } = claim;
  const month = claim.month ?? (guess?.year === year ? guess.month : null);
  if (contradicts(claim, limits)) return { year, month: claim.month, day, confidence: Math.min(claim.confidence, CONTRADICTED), sentence };
  const doubted = guess !== null && guess.year !== year && guess.confidence >= 0.9 && claim.confidence < OWN;
  return { year, month, day, confidence: doubted ? Math.min(claim.confidence, 0.7) : claim.confidence, sentence };
}
