import { SeriesChart } from "#lib/charts/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { ChartFrame } from "../../../_ui/charts/ChartFrame.tsx";
import { timelineEvents } from "../../../_ui/charts/events.ts";
import { speechesByYear, speechTotal, yearSeries } from "../../../_ui/charts/year-series.ts";
import { sentencesAddress, sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import type { SloganPartProps } from "./props.ts";

/** The rate over the years with its interval, and beside it that of own occurrences where the two differ. */
export function SloganSeries({ path, search, slogan, t }: SloganPartProps) {
  const params = sloganScope(search, { slogan: slogan.slogan, by: "year" });
  return (
    <Answer analysis="slogan-counts" params={params} resetHref={path} t={t}>
      {(result) => {
        const hrefOf = (key: string, year: string) =>
          sentencesAddress(search, slogan.slogan, key === "own" ? { of: "own", year } : { year });
        const labelOf = (key: string) => t(`slogans.count.${key}`);
        const options = { keyColumn: "way", valueColumn: "perTenThousandChars", kind: "rate", hrefOf, labelOf, t } as const;
        const title = t("slogans.page.seriesTitle", { slogan: slogan.slogan });
        const words = { title, description: t("slogans.linesDescription", { slogans: slogan.slogan }), empty: t("charts.emptyYears") };
        const counts = { label: t("charts.speechesRow"), values: speechesByYear(result) };
        return (
          <ChartFrame
            id="slogan-series"
            title={title}
            subtitle={t("charts.rateUnit")}
            result={result}
            params={params}
            speeches={speechTotal(result)}
            t={t}
            chart={(shape) => (
              <SeriesChart
                {...shape}
                {...words}
                locale={t.locale}
                series={yearSeries(twoWays(result), options)}
                kind="rate"
                events={timelineEvents(t.locale)}
                counts={counts}
              />
            )}
          />
        );
      }}
    </Answer>
  );
}

/** Rows for one line, or for two where some occurrences are not the slogan's own. */
function twoWays(result: AnalysisResult): AnalysisResult {
  const all = result.rows.map((row) => ({ ...row, way: "all" }));
  const differs = result.rows.some((row) => row.count !== row.standaloneCount);
  const own = result.rows.map((row) => ({
    ...row,
    way: "own",
    count: row.standaloneCount ?? null,
    perTenThousandChars: row.standaloneRate ?? null,
    low: row.standaloneLow ?? null,
    high: row.standaloneHigh ?? null,
  }));
  return { ...result, rows: differs ? [...all, ...own] : all };
}
