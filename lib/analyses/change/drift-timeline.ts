import { z } from "zod";
import { yearMix } from "#lib/corpus/comparable-series.ts";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { itemTable } from "#lib/corpus/item-table.ts";
import { LARGE_MIX_CHANGE, mixChange } from "#lib/corpus/speech-mix.ts";
import type { CaseRule } from "#lib/corpus/strings/phrase-pattern.ts";
import { UNITS } from "#lib/corpus/tables.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, share, text } from "../columns.ts";
import { caseParameter, filterShape, titleParameter } from "../params.ts";
import { groupSelection, type Selection, selectCorpus } from "../select-corpus.ts";
import { markTimeline, type StepVerdict, type TimelineMarks } from "./drift-timeline-marks.ts";
import { comparePair, LEAST_YEAR_CHARS, type PairBasis, type PairDivergence } from "./drift-timeline-pair.ts";

/**
 * One row a year that has speeches, set against the year before it that has some: `fromYear` → `toYear`.
 * divergence: Jensen-Shannon, 0 to 1, with its resampled interval (low, high), what shuffling alone gives
 * (baselineMedian, baseline) and the rest (excess). `verdict` and `isPeak` say whether it means something;
 * low and high are null, and no verdict is given, where one speech stands for a whole year among years with
 * several. With `base`, the same for each year against that one year.
 */
export const driftTimeline = defineAnalysis({
  name: "drift-timeline",
  takesLong: true,
  title: { zh: "逐年变迁", en: "drift timeline" },
  summary: {
    zh: "每一年的用语离上一年多远，与偶然相比。",
    en: "How far the language of each year is from the year before, against what chance alone gives.",
  },
  example: { unit: "slogan" },
  params: z.object({
    unit: z.enum(UNITS).default("term").describe("Words or slogans."),
    base: z.coerce
      .number()
      .int()
      .min(1900)
      .max(2100)
      .nullable()
      .default(null)
      .describe("Compare each year with this one instead of the one before."),
    case: caseParameter,
    title: titleParameter,
    ...filterShape,
  }),
  columns: columns({
    fromYear: number(),
    toYear: number(),
    divergence: orNull(number("bits")),
    low: orNull(number("bits")),
    high: orNull(number("bits")),
    baselineMedian: orNull(number("bits")),
    baseline: orNull(number("bits")),
    excess: orNull(number("bits")),
    p: orNull(number("probability")),
    verdict: text<StepVerdict>(),
    isPeak: flag(),
    isChangePoint: flag(),
    basis: text<PairBasis>(),
    speechesFrom: number("speeches"),
    speechesTo: number("speeches"),
    mixChange: orNull(share()),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const whole = await timelineOf(context, selection, params);
    const { series } = yearMix(selection);
    if (series === null || comparableShare(whole) >= ENOUGH_SHARE) return whole;
    const kept = await timelineOf(context, { corpus: selection.corpus, members: series.members }, params);
    if (comparable(kept) <= comparable(whole)) return whole;
    const { level, genre, members } = series;
    return { rows: kept.rows, notes: [{ code: "TIMELINE_SERIES", values: { level, genre, speeches: members.length } }, ...kept.notes] };
  },
});

/** With fewer comparable steps than this the line has more gaps than points. */
const ENOUGH_SHARE = 0.5;

function comparable({ rows }: { rows: readonly TimelineRow[] }): number {
  return rows.filter(({ verdict }) => verdict !== "too-little-text").length;
}

function comparableShare(timeline: { rows: readonly TimelineRow[] }): number {
  return timeline.rows.length === 0 ? 1 : comparable(timeline) / timeline.rows.length;
}

interface TimelineParams {
  base: number | null;
  unit: (typeof UNITS)[number];
  case: CaseRule;
}

async function timelineOf(context: AnalysisContext, selection: Selection, params: TimelineParams) {
  const { groups, notes } = groupSelection(selection, "year");
  const years = groups.map(({ key, members }) => ({ year: Number(key), side: { corpus: selection.corpus, members } }));
  const base = params.base === null ? undefined : years.find(({ year }) => year === params.base);
  const steps = years.flatMap((to, at) => {
    const from = params.base === null ? years[at - 1] : base;
    return from === undefined || from.year === to.year ? [] : [{ from, to }];
  });
  const compared = await comparedSteps(context, steps, params);
  const marks = markTimeline(compared.map(({ pair }, at) => ({ toYear: steps[at]!.to.year, pair })));
  const rows = steps.map(({ from, to }, at) => stepRow(from, to, compared[at]!, marks, at));
  const own = timelineNotes(rows, marks, params.base !== null && base === undefined ? params.base : null);
  // Where the years themselves are said to be of another mix, the steps need not say it again.
  const isSaid = notes.some(({ code }) => code.startsWith("YEARS_MIX_"));
  return { rows, notes: [...notes, ...own.filter(({ code }) => !isSaid || code !== "TIMELINE_MIX_CHANGED")] };
}

type TimelineRow = ReturnType<typeof stepRow>;

interface YearSide {
  year: number;
  side: Selection;
}

async function comparedSteps(
  context: AnalysisContext,
  steps: readonly { from: YearSide; to: YearSide }[],
  { unit, case: rule }: TimelineParams,
) {
  const table = await itemTable(context, unit, "all", rule);
  const compared: { pair: PairDivergence; mix: number | null }[] = [];
  for (const { from, to } of steps) {
    // Each step takes a while on a large corpus; other requests get their turn in between.
    await new Promise((resolve) => setImmediate(resolve));
    const pair = await comparePair(context, { from: from.side, to: to.side }, table, rule);
    compared.push({ pair, mix: mixChange(to.side, from.side) });
  }
  return compared;
}

function stepRow(
  from: YearSide,
  to: YearSide,
  { pair, mix }: { pair: PairDivergence; mix: number | null },
  marks: TimelineMarks,
  at: number,
) {
  const { basis, ...figures } = pair;
  return {
    fromYear: from.year,
    toYear: to.year,
    ...figures,
    verdict: marks.verdicts[at]!,
    isPeak: marks.isPeak[at]!,
    isChangePoint: marks.changeAt.has(at),
    basis,
    speechesFrom: from.side.members.length,
    speechesTo: to.side.members.length,
    mixChange: mix,
  };
}

function timelineNotes(rows: readonly TimelineRow[], { trend }: TimelineMarks, missingBase: number | null): Note[] {
  const notes: Note[] = [];
  if (missingBase !== null) notes.push({ code: "BASE_YEAR_EMPTY", values: { year: String(missingBase) } });
  const little = rows.filter(({ verdict }) => verdict === "too-little-text");
  if (little.length > 0)
    notes.push({
      code: "TIMELINE_TOO_LITTLE",
      values: { years: little.map(({ toYear }) => toYear).join("、"), leastChars: LEAST_YEAR_CHARS },
    });
  if (rows.some(({ basis }) => basis === "paragraphs")) notes.push({ code: "TIMELINE_PARAGRAPHS", values: {} });
  const mixed = rows.filter(({ mixChange }) => mixChange !== null && mixChange >= LARGE_MIX_CHANGE);
  if (mixed.length > 0) notes.push({ code: "TIMELINE_MIX_CHANGED", values: { years: mixed.map(({ toYear }) => toYear).join("、") } });
  if (trend === null) return [...notes, { code: "TREND_TOO_SHORT", values: {} }];
  const direction = trend.p >= 0.05 || trend.tau === null ? "NONE" : trend.tau > 0 ? "UP" : "DOWN";
  return [...notes, { code: `TREND_${direction}`, values: { p: trend.p, slope: trend.slope ?? 0 } }];
}
