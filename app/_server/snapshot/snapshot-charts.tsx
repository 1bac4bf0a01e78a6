import { HeatmapChart, SeriesChart, type TimeEvent, WordShiftChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
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

/** Lines over the years, one a phrase or theme; `names` give themes their names and colours. */
export function linesMarkup(result: AnalysisResult, keyColumn: "phrase" | "theme", words: Words, t: Translate, names?: ThemeNames): string {
  const isTheme = keyColumn === "theme";
  const series = yearSeries(result, {
    keyColumn,
    valueColumn: isTheme ? "share" : "perTenThousandChars",
    kind: isTheme ? "share" : "rate",
    ...(names === undefined ? {} : { labelOf: names.nameOf, inkOf: names.inkOf }),
    t,
  });
  const { chart, events } = frame(words, t);
  const counts = { label: t("charts.speechesRow"), values: speechesByYear(result) };
  return standalone(
    renderMarkup(<SeriesChart {...chart} series={series} kind={isTheme ? "share" : "rate"} events={events} counts={counts} />),
  );
}

/** When each slogan was said. */
export function heatMarkup(result: AnalysisResult, words: Words, t: Translate): string {
  const { rows, columns } = sloganHeat(result, new URLSearchParams(), t);
  return standalone(renderMarkup(<HeatmapChart {...frame(words, t).chart} rows={rows} columns={columns} kind="rate" />));
}

/** What rose and fell between two years. */
export function shiftMarkup(result: AnalysisResult, words: Words, years: { from: string; to: string }, t: Translate): string {
  const items = shiftItems(result, SHIFT_ITEMS, new URLSearchParams(), t);
  const sides = { downLabel: t("drift.more", { period: years.from }), upLabel: t("drift.more", { period: years.to }) };
  return standalone(renderMarkup(<WordShiftChart {...frame(words, t).chart} {...sides} items={items} />));
}
