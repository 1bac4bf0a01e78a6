import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { shownId } from "#lib/corpus/draft-speech.ts";
import { AppError } from "#lib/errors.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import { INDICATOR_IDS, type IndicatorId, type Measure } from "#lib/text/targets/index.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../../analysis.ts";
import { columns, number, orNull, type RowOf, text, textOrNumber } from "../../columns.ts";
import { filterShape } from "../../params.ts";
import { selectCorpus, selectDraft } from "../../select-corpus.ts";
import { type Place, placeKey, placeOf } from "../region-years.ts";
import { type Verdict, verdictOf } from "./reached.ts";
import { corpusFigures, draftFigures, type SpeechFigure } from "./speech-figures.ts";

const COLUMNS = columns({
  indicator: text<IndicatorId>(),
  figureKind: text<"reported" | "target">(),
  period: number("year"),
  regionCode: orNull(text()),
  region: orNull(text()),
  level: orNull(text()),
  measure: text<Measure>(),
  lowest: orNull(number()),
  highest: orNull(number()),
  figureUnit: text(),
  modifier: text(),
  outcomeLowest: orNull(number()),
  outcomeHighest: orNull(number()),
  outcomeVerdict: orNull(text<Verdict>()),
  speechId: textOrNumber(),
  title: text(),
  sentence: number(),
  start: number(),
  end: number(),
  text: text(),
  textHash: text(),
});
export type TargetRow = RowOf<typeof COLUMNS>;

/**
 * One row a figure: what a report plans for its year or states as reached in the year before. `lowest` and
 * `highest` are the bounds that its words set, equal for one value (左右 stays in `modifier`), empty where
 * they are open; a fall is below 0. A target has beside it the first outcome that the same place states for
 * the same year in another report, and whether it was met. What is doubtful in place, year or kind is left
 * out. Indicators in the order of the list, then places by code, years, targets first. `start` and `end` are
 * half-open positions in the display text.
 *
 * A draft is read in place of the corpus, as a report of `draftYear`.
 */
export const targets = defineAnalysis({
  name: "targets",
  takesLong: true,
  title: { zh: "目标与完成情况", en: "targets and outcomes" },
  summary: {
    zh: "政府工作报告里二十余项指标的年度目标和上年完成数，附原句；目标旁列出次年报告的实际数。",
    en: "Yearly targets and outcomes of some twenty indicators in work reports, with their sentences; each target beside the outcome reported a year later.",
  },
  example: { draftYear: "2026" },
  takesDraft: true,
  exampleDraft:
    "政府工作报告\n一、2025年工作回顾\n全市地区生产总值增长5.6%，城镇新增就业3.2万人。\n二、2026年工作安排\n今年主要预期目标是：地区生产总值增长5.5%左右，居民消费价格涨幅2%左右，粮食产量12亿斤以上。",
  params: z.object({
    indicator: z.array(z.enum(INDICATOR_IDS)).default([]).describe("Indicators; repeatable, all without one."),
    figureKind: z.enum(["reported", "target"]).nullable().default(null).describe("Only targets or only reported outcomes."),
    draftYear: z.coerce
      .number()
      .int()
      .min(1900)
      .max(2100)
      .nullable()
      .default(null)
      .describe("With a draft: the year of the report that it is."),
    ...filterShape,
  }),
  columns: COLUMNS,
  async run(context, params) {
    const { found, notes } = context.draft === null ? await corpusRows(context, params) : await draftRows(context, params.draftYear);
    const paired = withOutcomes(found);
    const rows = paired.filter(
      ({ indicator, figureKind }) =>
        (params.indicator.length === 0 || params.indicator.includes(indicator)) &&
        (params.figureKind === null || params.figureKind === figureKind),
    );
    return { rows: rows.sort(inOrder), notes };
  },
});

type Found = { found: TargetRow[]; notes: Note[] };

async function corpusRows(context: AnalysisContext, filters: Parameters<typeof selectCorpus>[1]): Promise<Found> {
  const { corpus, members } = await selectCorpus(context, filters);
  const figures = await corpusFigures(context);
  const undated = members.filter((index) => corpus.speeches[index]!.year === null).length;
  const found = members.flatMap((index) => (figures.get(index) ?? []).map((figure) => rowOf(corpus.speeches[index]!, figure)));
  return { found, notes: undated === 0 ? [] : [{ code: "UNDATED_LEFT_OUT", values: { speeches: undated } }] };
}

async function draftRows(context: AnalysisContext, year: number | null): Promise<Found> {
  if (year === null) throw new AppError("BAD_PARAMETER", "draftYear says which year's report the draft is", { where: "draftYear" });
  const { corpus, members } = await selectDraft(context);
  const facts = corpus.speeches[members[0]!]!;
  return { found: (await draftFigures(context, facts, year)).map((figure) => rowOf(facts, figure)), notes: [] };
}

function rowOf(facts: SpeechFacts, figure: SpeechFigure): TargetRow {
  const place: Place = placeOf(facts) ?? { regionCode: null, region: null, level: facts.level };
  return {
    indicator: figure.indicator,
    figureKind: figure.kind,
    period: figure.period,
    ...place,
    measure: figure.measure,
    lowest: figure.low,
    highest: figure.high,
    figureUnit: figure.unit,
    modifier: figure.modifier,
    outcomeLowest: null,
    outcomeHighest: null,
    outcomeVerdict: null,
    speechId: shownId(facts.id),
    title: facts.title,
    sentence: figure.sentence,
    start: figure.sentenceStart + figure.start,
    end: figure.sentenceStart + figure.end,
    text: figure.text,
    textHash: facts.textHash,
  };
}

const samePlaceAndYear = (row: TargetRow) => JSON.stringify([row.indicator, row.measure, row.figureUnit, placeKey(row), row.period]);

/**
 * Targets with the first outcome of their place and year from another report; a place that is not known has
 * none.
 */
function withOutcomes(rows: readonly TargetRow[]): TargetRow[] {
  const outcomes = new Map<string, TargetRow>();
  for (const row of rows) {
    const key = samePlaceAndYear(row);
    if (row.figureKind === "reported" && !outcomes.has(key)) outcomes.set(key, row);
  }
  return rows.map((row) => {
    const outcome = row.figureKind === "target" ? outcomes.get(samePlaceAndYear(row)) : undefined;
    if (outcome === undefined || outcome.speechId === row.speechId || (row.regionCode ?? row.region ?? row.level) === null) return row;
    const outcomeVerdict = verdictOf(boundsOf(row), boundsOf(outcome));
    return { ...row, outcomeLowest: outcome.lowest, outcomeHighest: outcome.highest, outcomeVerdict };
  });
}

function boundsOf({ indicator, figureKind, period, figureUnit, lowest, highest, modifier }: TargetRow) {
  return { indicator, kind: figureKind, period, unit: figureUnit, low: lowest, high: highest, modifier };
}

function inOrder(a: TargetRow, b: TargetRow): number {
  const [left, right] = [placeKey(a), placeKey(b)];
  return (
    INDICATOR_IDS.indexOf(a.indicator) - INDICATOR_IDS.indexOf(b.indicator) ||
    (left < right ? -1 : left > right ? 1 : 0) ||
    a.period - b.period ||
    (a.figureKind === b.figureKind ? 0 : a.figureKind === "target" ? -1 : 1)
  );
}
