import type { ResultOf } from "#lib/analyses/index.ts";
import { sloganCounts } from "#lib/analyses/slogans/slogan-counts.ts";
import { YearLines } from "../../../_ui/charts/YearLines.tsx";
import { yearSeries } from "../../../_ui/charts/year-series.ts";
import { FindingLine } from "../../../_ui/findings/FindingLine.tsx";
import { sentencesAddress, sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import type { SloganPartProps } from "./props.ts";

/** The rate over the years with its interval, and beside it that of own occurrences where the two differ. */
export function SloganSeries({ path, search, slogan, t }: SloganPartProps) {
  const params = sloganScope(search, { slogan: slogan.slogan, by: "year" });
  const hrefOf = (key: string, year: string) => sentencesAddress(search, slogan.slogan, key === "own" ? { of: "own", year } : { year });
  const labelOf = (key: string) => t(`slogans.count.${key}`);
  return (
    <Answer analysis={sloganCounts} params={params} resetHref={path} t={t}>
      {(result) => (
        <YearLines
          id="slogan-series"
          title={t("slogans.page.seriesTitle", { slogan: slogan.slogan })}
          description={t("slogans.linesDescription", { slogans: slogan.slogan })}
          result={result}
          keyColumn="slogan"
          params={params}
          series={yearSeries(twoWays(result), { keyColumn: "way", valueColumn: "perTenThousandChars", kind: "rate", hrefOf, labelOf, t })}
          kind="rate"
          t={t}
        >
          <FindingLine rows={result.rows} hrefOf={(year) => hrefOf("all", String(year))} t={t} />
        </YearLines>
      )}
    </Answer>
  );
}

/** Rows for one line, or for two where some occurrences are not the slogan's own. */
function twoWays(result: ResultOf<typeof sloganCounts>) {
  const all = result.rows.map((row) => ({ ...row, way: "all" }));
  const differs = result.rows.some((row) => row.count !== row.standaloneCount);
  const own = result.rows.map((row) => ({
    ...row,
    way: "own",
    count: row.standaloneCount,
    perTenThousandChars: row.standaloneRate,
    low: row.standaloneLow,
    high: row.standaloneHigh,
  }));
  return { rows: differs ? [...all, ...own] : all };
}
