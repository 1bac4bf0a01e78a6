import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { selectThemeCounts } from "#lib/queries/index.ts";
import { logRatio, logRatioInterval, wilsonInterval } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, share, text } from "../columns.ts";
import { finite } from "../finite.ts";
import { filterShape, filtersOf } from "../params.ts";
import { periodShape, periodYears, selectPeriod } from "../periods.ts";
import { type Selection, speechIds, sumOver } from "../select-corpus.ts";

/**
 * One row a theme: its share of sentences in both periods with Wilson intervals, and the log ratio between
 * them with its exact interval, all 95 %. `direction` is up or down where that interval excludes 0, else
 * same.
 */
export const driftThemes = defineAnalysis({
  name: "drift-themes",
  title: { zh: "主题变迁", en: "drift by theme" },
  summary: { zh: "各主题句子比例在两年或两段时间之间的变化。", en: "Shares of sentences on each theme in two years or ranges of years." },
  example: { from: "2014-2016", to: "2023-2025" },
  params: z.object({ ...periodShape, ...filterShape }),
  columns: columns({
    theme: text(),
    countReference: number("sentences"),
    sizeReference: number("sentences"),
    shareReference: orNull(share()),
    lowReference: orNull(share()),
    highReference: orNull(share()),
    countTarget: number("sentences"),
    sizeTarget: number("sentences"),
    shareTarget: orNull(share()),
    lowTarget: orNull(share()),
    highTarget: orNull(share()),
    logRatio: orNull(number("doublings")),
    low: orNull(number("doublings")),
    high: orNull(number("doublings")),
    direction: text(),
  }),
  async run(context, params) {
    const filters = filtersOf(params);
    const { coder } = await context.themes();
    const target = await themeSide(context, await selectPeriod(context, periodYears(params.to, "to"), filters));
    const reference = await themeSide(context, await selectPeriod(context, periodYears(params.from, "from"), filters));
    return { rows: coder.themeIds.map((theme) => themeRow(theme, target, reference)) };
  },
});

interface ThemeSide {
  counts: ReadonlyMap<string, number>;
  sentences: number;
}

async function themeSide(context: AnalysisContext, selection: Selection): Promise<ThemeSide> {
  const counts = new Map<string, number>();
  for (const { themeId, sentenceCount } of await selectThemeCounts(context.db, speechIds(selection)))
    counts.set(themeId, (counts.get(themeId) ?? 0) + sentenceCount);
  return { counts, sentences: sumOver(selection.corpus, selection.members, "sentenceCount") };
}

function themeRow(theme: string, target: ThemeSide, reference: ThemeSide) {
  const counts = {
    countTarget: target.counts.get(theme) ?? 0,
    sizeTarget: target.sentences,
    countReference: reference.counts.get(theme) ?? 0,
    sizeReference: reference.sentences,
  };
  const interval = logRatioInterval(counts);
  const share = (count: number, size: number) => (size === 0 ? null : count / size);
  const [wilsonTarget, wilsonReference] = [
    wilsonInterval(counts.countTarget, counts.sizeTarget),
    wilsonInterval(counts.countReference, counts.sizeReference),
  ];
  const isSame = interval === null || (interval.low <= 0 && interval.high >= 0);
  return {
    theme,
    ...counts,
    shareReference: share(counts.countReference, counts.sizeReference),
    lowReference: wilsonReference?.low ?? null,
    highReference: wilsonReference?.high ?? null,
    shareTarget: share(counts.countTarget, counts.sizeTarget),
    lowTarget: wilsonTarget?.low ?? null,
    highTarget: wilsonTarget?.high ?? null,
    logRatio: logRatio(counts),
    low: finite(interval?.low),
    high: finite(interval?.high),
    direction: isSame ? "same" : interval.low > 0 ? "up" : "down",
  };
}
