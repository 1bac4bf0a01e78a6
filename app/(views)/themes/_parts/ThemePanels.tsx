import { SmallMultiples } from "#lib/charts/index.ts";
import { ChartFrame } from "../../../_ui/charts/ChartFrame.tsx";
import { speechTotal, yearSeries } from "../../../_ui/charts/year-series.ts";
import { themeEvidence } from "../../../_ui/links/evidence.ts";
import type { ThemePartProps } from "./props.ts";

const COLUMNS = "theme group themeSentences sentences share low high emphasis charShare charLow charHigh speeches".split(" ");

/** One small chart a theme over the years, with its interval. */
export function ThemePanels({ search, params, result, names, t }: ThemePartProps) {
  const series = yearSeries(result, {
    keyColumn: "theme",
    valueColumn: "share",
    kind: "share",
    labelOf: names.nameOf,
    hrefOf: (theme, year) => themeEvidence(search, theme, "year", year),
    t,
  });
  const words = {
    title: t("themes.linesTitle"),
    description: t("themes.linesDescription"),
    empty: t("charts.emptyYears"),
    locale: t.locale,
  };
  return (
    <ChartFrame
      id="theme-lines"
      title={words.title}
      subtitle={t("charts.shareUnit")}
      result={result}
      params={params}
      speeches={speechTotal(result)}
      columns={COLUMNS}
      t={t}
      chart={(shape) => <SmallMultiples {...shape} {...words} series={series} kind="share" />}
    />
  );
}
