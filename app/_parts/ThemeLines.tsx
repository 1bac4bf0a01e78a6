import { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../_server/theme-names.ts";
import { YearLines } from "../_ui/charts/YearLines.tsx";
import { yearSeries } from "../_ui/charts/year-series.ts";
import { ThemeFindingLine } from "../_ui/findings/ThemeFindingLine.tsx";
import { themeEvidence } from "../_ui/links/evidence.ts";
import { filtersWith } from "../_ui/links/search.ts";
import { Answer } from "../_ui/site/Answer.tsx";

const COLUMNS = ["theme", "group", "themeSentences", "sentences", "share", "low", "high", "speeches"];

/** Shares of the themes over the years, each in its colour. */
export function ThemeLines({ path, search, names, t }: { path: string; search: URLSearchParams; names: ThemeNames; t: Translate }) {
  const params = filtersWith(search, { by: "year", charInterval: "0" });
  const hrefOf = (theme: string, year: string) => themeEvidence(search, theme, "year", year);
  return (
    <Answer analysis={themeCoverage} params={params} resetHref={path} t={t}>
      {(result) => (
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
          columns={COLUMNS}
          t={t}
        >
          <ThemeFindingLine rows={result.rows} nameOf={names.nameOf} hrefOf={hrefOf} t={t} />
        </YearLines>
      )}
    </Answer>
  );
}
