import { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { YearLines } from "../_ui/charts/YearLines.tsx";
import { yearSeries } from "../_ui/charts/year-series.ts";
import { FindingLine } from "../_ui/findings/FindingLine.tsx";
import { phraseEvidence } from "../_ui/links/evidence.ts";
import { filtersWith } from "../_ui/links/search.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { EmptyState } from "../_ui/site/EmptyState.tsx";

/** Panels whose finding is told in words; the others show it. */
const TOLD = 2;

interface SloganPanelsProps {
  path: string;
  search: URLSearchParams;
  slogans: readonly string[];
  title: string;
  t: Translate;
}

/** Rates of some slogans over the years, a small chart each. */
export function SloganPanels({ path, search, slogans, title, t }: SloganPanelsProps) {
  if (slogans.length === 0) return <EmptyState title={title} why={t("slogans.none")} />;
  const params = filtersWith(search, { slogan: slogans, by: "year" });
  const hrefOf = (slogan: string, year: string) => phraseEvidence(search, slogan, "year", year);
  return (
    <Answer analysis={sloganFrequency} params={params} resetHref={path} t={t}>
      {(result) => {
        const series = yearSeries(result, { keyColumn: "slogan", valueColumn: "perTenThousandChars", kind: "rate", hrefOf, t });
        series.sort((a, b) => slogans.indexOf(a.key) - slogans.indexOf(b.key));
        return (
          <YearLines
            id="slogan-lines"
            title={title}
            description={t("slogans.linesDescription", { slogans: slogans.join(t("common.listSeparator")) })}
            result={result}
            keyColumn="slogan"
            params={params}
            series={series}
            kind="rate"
            form="panels"
            t={t}
          >
            {slogans.slice(0, TOLD).map((slogan) => (
              <FindingLine
                key={slogan}
                name={slogan}
                rows={result.rows.filter((row) => row.slogan === slogan)}
                hrefOf={(year) => hrefOf(slogan, String(year))}
                t={t}
              />
            ))}
          </YearLines>
        );
      }}
    </Answer>
  );
}
