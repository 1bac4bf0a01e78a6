import type { InferContext } from "./context.ts";
import { uploadDate } from "./date-lines.ts";
import { LAST_MONTH, type YearEvidence, yearEvidence } from "./year-evidence.ts";

/**
 * Months (year × 12 + month − 1) between which the text was spoken, as far as events, slogans and its upload
 * tell.
 */
export interface DateLimits {
  /** The latest event that the text looks back on; null for none. */
  earliest: { month: number; sentence: string } | null;
  /** The first event that it looks forward to, or the day on which a site had it; null for none. */
  latest: { month: number; sentence: string } | null;
  /** The month of the youngest formulation, one witness being enough; never before `earliest`, 0 for none. */
  youngest: number;
}

/** Congresses, plenums and sessions; formulations weigh less, since a pattern may meet other words. */
const HARD = 8;
const SOFT_WITNESSES = 2;

/** A year before which the text was not spoken, e.g. that of the newest slogan in it. */
export interface EarliestYear {
  year: number;
  sentence: string;
}

const isPast = ({ kind, to }: YearEvidence) => kind === "bound" && to === LAST_MONTH;

function latestOf(bounds: readonly YearEvidence[]): YearEvidence | null {
  return bounds.reduce<YearEvidence | null>((latest, item) => (latest === null || item.from > latest.from ? item : latest), null);
}

/** A formulation counts when a second one is as young: one alone may be a coincidence of words. */
function softBound(bounds: readonly YearEvidence[]): YearEvidence | null {
  const months = [...new Set(bounds.map(({ from }) => from))].sort((a, b) => b - a);
  const month = months[SOFT_WITNESSES - 1];
  return month === undefined ? null : (bounds.find(({ from }) => from === month) ?? null);
}

/** Limits of the time in which the text can have been spoken. */
export function dateLimits(context: InferContext, slogan: EarliestYear | null): DateLimits {
  const evidence = yearEvidence(context);
  const past = evidence.filter(isPast);
  const events = [
    latestOf(past.filter(({ weight }) => weight >= HARD)),
    softBound(past.filter(({ weight }) => weight < HARD && weight >= 4)),
  ];
  const lower = [...events.flatMap((item) => (item === null ? [] : [{ month: item.from, sentence: item.sentence }]))];
  if (slogan !== null) lower.push({ month: slogan.year * 12, sentence: slogan.sentence });
  const ahead = evidence.filter(({ kind, to, weight }) => kind === "bound" && to < LAST_MONTH && weight >= HARD);
  const upper = ahead.map(({ to, sentence }) => ({ month: to, sentence }));
  const upload = uploadDate(context);
  if (upload !== null) upper.push({ month: upload.year * 12 + (upload.month ?? 12) - 1, sentence: upload.sentence });
  const earliest = lower.reduce<DateLimits["earliest"]>((most, item) => (most === null || item.month > most.month ? item : most), null);
  const young = latestOf(past.filter(({ weight }) => weight >= 4))?.from ?? 0;
  return {
    earliest,
    youngest: Math.max(young, earliest?.month ?? 0),
    latest: upper.reduce<DateLimits["latest"]>((least, item) => (least === null || item.month < least.month ? item : least), null),
  };
}
