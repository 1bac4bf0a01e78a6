import { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { YearLines } from "../../../_ui/charts/YearLines.tsx";
import { yearSeries } from "../../../_ui/charts/year-series.ts";
import { FindingLine } from "../../../_ui/findings/FindingLine.tsx";
import { asYearRow } from "../../../_ui/findings/theme-year-row.ts";
import { themeEvidence } from "../../../_ui/links/evidence.ts";
import { filtersWith } from "../../../_ui/links/search.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import type { ThemePageProps } from "./props.ts";

/** The theme's share of the sentences over the years, with its interval. */
export function ThemeSeries({ path, search, id, names, t }: ThemePageProps) {
  const params = filtersWith(search, { theme: id, by: "year" });
  const hrefOf = (theme: string, year: string) => themeEvidence(search, theme, "year", year);
  return (
    <Answer analysis={themeCoverage} params={params} resetHref={path} t={t}>
      {(result) => (
        <YearLines
          id="theme-series"
          title={t("themes.page.seriesTitle", { theme: names.nameOf(id) })}
          description={t("themes.linesDescription")}
          result={result}
          keyColumn="theme"
          params={params}
          series={yearSeries(result, {
            keyColumn: "theme",
            valueColumn: "share",
            kind: "share",
            labelOf: names.nameOf,
            inkOf: names.inkOf,
            hrefOf,
            t,
          })}
          kind="share"
          t={t}
        >
          <FindingLine rows={result.rows.map(asYearRow)} kind="share" hrefOf={(year) => hrefOf(id, String(year))} t={t} />
        </YearLines>
      )}
    </Answer>
  );
}
