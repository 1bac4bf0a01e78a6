import { SeriesChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { timelineEvents } from "../charts/events.ts";
import { speechesByYear, speechTotal, yearSeries } from "../charts/year-series.ts";
import { address, filtersWith } from "../links/search.ts";
import { Answer } from "../site/Answer.tsx";

interface PhraseLinesProps {
  path: string;
  search: URLSearchParams;
  phrases: readonly string[];
  t: Translate;
}

/** Rates of typed phrases over the years. */
export function PhraseLines({ path, search, phrases, t }: PhraseLinesProps) {
  const params = filtersWith(search, { phrase: phrases, by: "year" });
  const list = phrases.join(t("common.listSeparator"));
  const hrefOf = (phrase: string, year: string) => address(path, filtersWith(search, { phrase, year, by: "speech" }));
  return (
    <Answer analysis="phrase-frequency" params={params} resetHref={path} t={t}>
      {(result) => {
        const series = yearSeries(result, { keyColumn: "phrase", valueColumn: "perTenThousandChars", kind: "rate", hrefOf, t });
        const words = {
          title: t("phrases.linesTitle"),
          description: t("phrases.linesDescription", { phrases: list }),
          empty: t("charts.emptyYears"),
          locale: t.locale,
        };
        const total = result.rows.reduce((sum, row) => sum + Number(row.count), 0);
        const counts = { label: t("charts.speechesRow"), values: speechesByYear(result) };
        return (
          <ChartFrame
            id="phrase-lines"
            title={words.title}
            subtitle={t("charts.rateUnit")}
            result={result}
            params={params}
            speeches={speechTotal(result)}
            t={t}
            chart={(shape) => (
              <SeriesChart {...shape} {...words} series={series} kind="rate" events={timelineEvents(t.locale)} counts={counts} />
            )}
          >
            {total === 0 ? <p className="mt-2 text-sm">{t("phrases.noneFound", { phrases: list })}</p> : null}
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
