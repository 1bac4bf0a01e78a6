import { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import { HeatmapChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { sloganHeat } from "../../_ui/charts/slogan-rows.ts";
import { speechTotal } from "../../_ui/charts/year-series.ts";
import { address, withParams } from "../../_ui/links/search.ts";
import { sloganScope } from "../../_ui/links/slogan-links.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { HeatMapLine } from "./HeatMapLine.tsx";

const FEW = 36;
const MANY = 200;

interface SloganHeatProps {
  path: string;
  search: URLSearchParams;
  /** Most frequent first. */
  slogans: readonly string[];
  t: Translate;
}

/** When each of the most frequent slogans was said, those of early years on top. */
export function SloganHeat({ path, search, slogans, t }: SloganHeatProps) {
  const shown = slogans.slice(0, search.get("rows") === "all" ? MANY : FEW);
  if (shown.length === 0) return null;
  const params = sloganScope(search, { slogan: shown, by: "year" });
  return (
    <Answer analysis={sloganFrequency} params={params} resetHref={path} t={t}>
      {(result) => {
        const { rows, columns } = sloganHeat(result, search, t);
        const words = {
          title: t("slogans.heatTitle", { count: shown.length }),
          description: t("slogans.heatDescription"),
          empty: t("charts.emptyYears"),
          locale: t.locale,
        };
        return (
          <ChartFrame
            id="slogan-heat"
            title={words.title}
            subtitle={t("slogans.heatUnit")}
            result={result}
            params={params}
            speeches={speechTotal(result)}
            t={t}
            chart={(shape) => <HeatmapChart {...shape} {...words} rows={rows} columns={columns} kind="rate" isByYear />}
          >
            <HeatMapLine rows={result.rows} search={search} t={t} />
            {slogans.length > FEW && shown.length === FEW ? (
              <p className="no-print text-sm">
                <a href={address(path, withParams(search, { rows: "all" }))}>
                  {t("slogans.heatAll", { count: Math.min(MANY, slogans.length) })}
                </a>
              </p>
            ) : null}
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
