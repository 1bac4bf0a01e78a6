import type { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { YearLines } from "../../_ui/charts/YearLines.tsx";
import { yearSeries } from "../../_ui/charts/year-series.ts";
import { FindingLine } from "../../_ui/findings/FindingLine.tsx";
import { asYearRow } from "../../_ui/findings/theme-year-row.ts";
import { themeEvidence } from "../../_ui/links/evidence.ts";
import type { ThemePartProps } from "./props.ts";

const COLUMNS = "theme group themeSentences sentences share low high emphasis charShare charLow charHigh speeches".split(" ");

/** One small chart a theme over the years, with its interval. */
export function ThemePanels({ search, params, result, names, t }: ThemePartProps<typeof themeCoverage>) {
  const hrefOf = (theme: string, year: string) => themeEvidence(search, theme, "year", year);
  return (
    <YearLines
      id="theme-lines"
      title={t("themes.linesTitle")}
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
      form="panels"
      columns={COLUMNS}
      t={t}
    >
      <div data-roving>
        {names.themes.map(({ id }, at) => (
          <FindingLine
            key={id}
            name={names.nameOf(id)}
            rows={result.rows.filter((row) => row.theme === id).map(asYearRow)}
            kind="share"
            hrefOf={(year) => hrefOf(id, String(year))}
            isProved={at === 0}
            t={t}
          />
        ))}
      </div>
    </YearLines>
  );
}
