import { SeriesChart, SmallMultiples } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../../_ui/charts/ChartFrame.tsx";
import { timelineEvents } from "../../../_ui/charts/events.ts";
import { speechesByYear, speechTotal, yearSeries } from "../../../_ui/charts/year-series.ts";
import { LinkChoice } from "../../../_ui/filters/LinkChoice.tsx";
import { sentencesAddress, sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import { SloganHeat } from "../../../_ui/views/SloganHeat.tsx";
import { SloganRanks } from "./SloganRanks.tsx";

interface SloganTrendsProps {
  path: string;
  search: URLSearchParams;
  slogans: readonly string[];
  /** Every slogan that occurs, for the map. */
  all: readonly string[];
  title: string;
  t: Translate;
}
const FORMS = ["lines", "panels", "ranks", "map"] as const;

/** Rates of some slogans over the years with their intervals: one chart with a line each, a small chart each, ranks, or a map of all. */
export function SloganTrends({ path, search, slogans, all, title, t }: SloganTrendsProps) {
  const params = sloganScope(search, { slogan: slogans, by: "year" });
  const form = FORMS.find((one) => one === search.get("form")) ?? "lines";
  const options = FORMS.slice(1).map((value) => ({ value, label: t(`slogans.forms.${value}`) }));
  const choice = (
    <LinkChoice
      path={path}
      search={search}
      name="form"
      title={t("slogans.forms.title")}
      options={options}
      allLabel={t("slogans.forms.lines")}
    />
  );
  if (form === "map") {
    return (
      <div className="mt-6">
        {choice}
        <SloganHeat path={path} search={search} slogans={all} t={t} />
      </div>
    );
  }
  return (
    <Answer analysis="slogan-frequency" params={params} resetHref={path} t={t}>
      {(result) => {
        if (form === "ranks") return <SloganRanks result={result} params={params} search={search} t={t} choice={choice} />;
        const hrefOf = (slogan: string, year: string) => sentencesAddress(search, slogan, { year });
        const series = yearSeries(result, { keyColumn: "slogan", valueColumn: "perTenThousandChars", kind: "rate", hrefOf, t });
        series.sort((a, b) => slogans.indexOf(a.key) - slogans.indexOf(b.key));
        const description = t("slogans.linesDescription", { slogans: slogans.join(t("common.listSeparator")) });
        const words = { title, description, empty: t("charts.emptyYears"), locale: t.locale };
        const ofFirst = result.rows.filter((row) => row.slogan === series[0]?.key);
        const counts = { label: t("charts.speechesRow"), values: speechesByYear({ ...result, rows: ofFirst }) };
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
          >
            {choice}
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
