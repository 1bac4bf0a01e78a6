import type { drift } from "#lib/analyses/change/drift.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import type { phraseFrequency } from "#lib/analyses/phrases/phrase-frequency.ts";
import type { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import type { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { HeatmapChart, type Series, SeriesChart, type TimeEvent, WordShiftChart } from "#lib/charts/index.ts";
import type { NumberKind } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { timelineEvents } from "../../_ui/charts/events.ts";
import { shiftItems } from "../../_ui/charts/shift-items.ts";
import { sloganHeat } from "../../_ui/charts/slogan-rows.ts";
import { speechesByYear, yearSeries } from "../../_ui/charts/year-series.ts";
import { standalone } from "../../_ui/enhance/export-svg.ts";
import type { ThemeNames } from "../names-of-themes.ts";
import { renderMarkup } from "../render-markup.ts";

const WIDTH = 860;
const SHIFT_ITEMS = 24;

interface Words {
  id: string;
  title: string;
  description: string;
}

function frame({ id, title, description }: Words, t: Translate) {
  const events: TimeEvent[] = timelineEvents(t.locale);
  return { chart: { id, title, description, empty: t("charts.emptyYears"), locale: t.locale, width: WIDTH }, events };
}

/** Lines over the years, one a phrase. */
export function phraseMarkup(result: ResultOf<typeof phraseFrequency>, words: Words, t: Translate): string {
  const series = yearSeries(result, { keyColumn: "phrase", valueColumn: "perTenThousandChars", kind: "rate", t });
  return linesMarkup(series, speechesByYear(result), "rate", words, t);
}

/** Lines over the years, one a theme, in its name and colour. */
export function themeMarkup(result: ResultOf<typeof themeCoverage>, words: Words, names: ThemeNames, t: Translate): string {
  const { nameOf: labelOf, inkOf } = names;
  const series = yearSeries(result, { keyColumn: "theme", valueColumn: "share", kind: "share", labelOf, inkOf, t });
  return linesMarkup(series, speechesByYear(result), "share", words, t);
}

function linesMarkup(series: Series[], speeches: Map<number, number>, kind: NumberKind, words: Words, t: Translate): string {
  const { chart, events } = frame(words, t);
  const counts = { label: t("charts.speechesRow"), values: speeches };
  return standalone(renderMarkup(<SeriesChart {...chart} series={series} kind={kind} events={events} counts={counts} />));
}

/** When each slogan was said. */
export function heatMarkup(result: ResultOf<typeof sloganFrequency>, words: Words, t: Translate): string {
  const { rows, columns } = sloganHeat(result, new URLSearchParams(), t);
  return standalone(renderMarkup(<HeatmapChart {...frame(words, t).chart} rows={rows} columns={columns} kind="rate" />));
}

/** What rose and fell between two years. */
export function shiftMarkup(result: ResultOf<typeof drift>, words: Words, years: { from: string; to: string }, t: Translate): string {
  const items = shiftItems(result, SHIFT_ITEMS, new URLSearchParams(), t);
  const sides = { downLabel: t("drift.more", { period: years.from }), upLabel: t("drift.more", { period: years.to }) };
  return standalone(renderMarkup(<WordShiftChart {...frame(words, t).chart} {...sides} items={items} />));
}
