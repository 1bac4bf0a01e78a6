import { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import { HeatmapChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../../_ui/charts/ChartFrame.tsx";
import { sloganHeat } from "../../../_ui/charts/slogan-rows.ts";
import { speechTotal } from "../../../_ui/charts/year-series.ts";
import { filtersWith } from "../../../_ui/links/search.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";

interface SilenceGapsProps {
  path: string;
  /** The filters, without the silent year. */
  search: URLSearchParams;
  /** What fell silent, most surprising first. */
  slogans: readonly string[];
  year: string;
  t: Translate;
}

const MOST_ROWS = 15;

/** When the slogans that fell silent were said: a row each, which ends in a gap. */
export function SilenceGaps({ path, search, slogans, year, t }: SilenceGapsProps) {
  const shown = slogans.slice(0, MOST_ROWS);
  if (shown.length === 0) return null;
  const params = filtersWith(search, { slogan: shown, by: "year" });
  return (
    <Answer analysis={sloganFrequency} params={params} resetHref={path} t={t}>
      {(result) => {
        const { rows, columns } = sloganHeat(result, search, t);
        const inOrder = [...rows].sort((a, b) => shown.indexOf(a.key) - shown.indexOf(b.key));
        const words = {
          title: t("slogans.silence.gapsTitle", { year }),
          description: t("slogans.silence.gapsDescription", { year }),
          empty: t("charts.emptyYears"),
          locale: t.locale,
        };
        return (
          <ChartFrame
            id="silence-gaps"
            title={words.title}
            subtitle={t("slogans.silence.gapsUnit")}
            result={result}
            params={params}
            speeches={speechTotal(result)}
            t={t}
            chart={(shape) => <HeatmapChart {...shape} {...words} rows={inOrder} columns={columns} kind="rate" isByYear />}
          />
        );
      }}
    </Answer>
  );
}
