import { SeriesChart } from "#lib/charts/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { timelineEvents } from "../charts/events.ts";
import { speechesByYear, speechTotal, yearSeries } from "../charts/year-series.ts";
import { themeEvidence } from "../links/evidence.ts";
import { filtersWith } from "../links/search.ts";
import { Answer } from "../site/Answer.tsx";

/** Shares of the themes over the years, each in its colour. */
export function ThemeLines({ path, search, t }: { path: string; search: URLSearchParams; t: Translate }) {
  const params = filtersWith(search, { by: "year" });
  return (
    <Answer analysis="theme-coverage" params={params} resetHref={path} t={t}>
      {(result) => {
        const series = yearSeries(result, {
          keyColumn: "theme",
          valueColumn: "share",
          kind: "share",
          labelOf: (theme) => valueLabel("themes", theme, t.locale),
          hrefOf: (theme, year) => themeEvidence(search, theme, "year", year),
          t,
        });
        const words = {
          title: t("themes.linesTitle"),
          description: t("themes.linesDescription"),
          empty: t("charts.emptyYears"),
          locale: t.locale,
        };
        const counts = { label: t("charts.speechesRow"), values: speechesByYear(result) };
        return (
          <ChartFrame
            id="theme-lines"
            title={words.title}
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
