import { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { YearLines } from "../../_ui/charts/YearLines.tsx";
import { yearSeries } from "../../_ui/charts/year-series.ts";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { FindingLine } from "../../_ui/findings/FindingLine.tsx";
import { sentencesAddress, sloganScope } from "../../_ui/links/slogan-links.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { SloganHeat } from "./SloganHeat.tsx";
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
/** Slogans whose years are told in words; the chart shows them all. */
const TOLD = 2;
const FORMS = ["lines", "panels", "ranks", "map"] as const;

/**
 * Rates of some slogans over the years with their intervals: one chart with a line each, a small chart each,
 * ranks, or a map of all.
 */
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
    <Answer analysis={sloganFrequency} params={params} resetHref={path} t={t}>
      {(result) => {
        // The order of the lines, so that a slogan keeps its colour in every form.
        const rows = [...result.rows].sort((a, b) => slogans.indexOf(a.slogan) - slogans.indexOf(b.slogan));
        if (form === "ranks") return <SloganRanks result={{ ...result, rows }} params={params} search={search} t={t} choice={choice} />;
        const hrefOf = (slogan: string, year: string) => sentencesAddress(search, slogan, { year });
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
            form={form}
            t={t}
          >
            {slogans.slice(0, TOLD).map((slogan) => (
              <FindingLine
                key={slogan}
                name={slogan}
                rows={rows.filter((row) => row.slogan === slogan)}
                hrefOf={(year) => hrefOf(slogan, String(year))}
                t={t}
              />
            ))}
            {choice}
          </YearLines>
        );
      }}
    </Answer>
  );
}
