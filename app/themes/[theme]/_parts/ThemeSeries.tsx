import { SeriesChart } from "#lib/charts/index.ts";
import { ChartFrame } from "../../../_ui/charts/ChartFrame.tsx";
import { timelineEvents } from "../../../_ui/charts/events.ts";
import { speechesByYear, speechTotal, yearSeries } from "../../../_ui/charts/year-series.ts";
import { themeEvidence } from "../../../_ui/links/evidence.ts";
import { filtersWith } from "../../../_ui/links/search.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import type { ThemePageProps } from "./props.ts";

/** The theme's share of the sentences over the years, with its interval. */
export function ThemeSeries({ path, search, id, names, t }: ThemePageProps) {
  const params = filtersWith(search, { theme: id, by: "year" });
  const title = t("themes.page.seriesTitle", { theme: names.nameOf(id) });
  const words = { title, description: t("themes.linesDescription"), empty: t("charts.emptyYears"), locale: t.locale };
  return (
    <Answer analysis="theme-coverage" params={params} resetHref={path} t={t}>
      {(result) => {
        const series = yearSeries(result, {
          keyColumn: "theme",
          valueColumn: "share",
          kind: "share",
          labelOf: names.nameOf,
          hrefOf: (theme, year) => themeEvidence(search, theme, "year", year),
          t,
        });
        const counts = { label: t("charts.speechesRow"), values: speechesByYear(result) };
        return (
          <ChartFrame
            id="theme-series"
            title={title}
            subtitle={t("charts.shareUnit")}
            result={result}
            params={params}
            speeches={speechTotal(result)}
            t={t}
            chart={(shape) => (
              <SeriesChart {...shape} {...words} series={series} kind="share" events={timelineEvents(t.locale)} counts={counts} />
            )}
          />
        );
      }}
    </Answer>
  );
}
