import { SeriesChart, SmallMultiples } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { timelineEvents } from "../charts/events.ts";
import { speechesByYear, speechTotal, yearSeries } from "../charts/year-series.ts";
import { phraseEvidence } from "../links/evidence.ts";
import { filtersWith } from "../links/search.ts";
import { Answer } from "../site/Answer.tsx";
import { EmptyState } from "../site/EmptyState.tsx";

interface SloganLinesProps {
  path: string;
  search: URLSearchParams;
  slogans: readonly string[];
  title: string;
  /** One chart with a line each, or one small chart each where lines would hide one another. */
  form?: "lines" | "panels";
  t: Translate;
}

/** Rates of some slogans over the years. */
export function SloganLines({ path, search, slogans, title, form = "lines", t }: SloganLinesProps) {
  if (slogans.length === 0) return <EmptyState title={title} why={t("slogans.none")} />;
  const params = filtersWith(search, { slogan: slogans, by: "year" });
  return (
    <Answer analysis="slogan-frequency" params={params} resetHref={path} t={t}>
      {(result) => {
        const hrefOf = (slogan: string, year: string) => phraseEvidence(search, slogan, "year", year);
        const series = yearSeries(result, { keyColumn: "slogan", valueColumn: "perTenThousandChars", kind: "rate", hrefOf, t });
        series.sort((a, b) => slogans.indexOf(a.key) - slogans.indexOf(b.key));
        const words = {
          title,
          description: t("slogans.linesDescription", { slogans: slogans.join(t("common.listSeparator")) }),
          empty: t("charts.emptyYears"),
          locale: t.locale,
        };
        const counts = {
          label: t("charts.speechesRow"),
          values: speechesByYear({ ...result, rows: result.rows.filter((row) => row.slogan === series[0]?.key) }),
        };
        return (
          <ChartFrame
            id="slogan-lines"
            title={title}
            subtitle={t("charts.rateUnit")}
            result={result}
            params={params}
            speeches={speechTotal(result)}
            t={t}
            chart={(shape) =>
              form === "panels" ? (
                <SmallMultiples {...shape} {...words} series={series} kind="rate" />
              ) : (
                <SeriesChart {...shape} {...words} series={series} kind="rate" events={timelineEvents(t.locale)} counts={counts} />
              )
            }
          />
        );
      }}
    </Answer>
  );
}
