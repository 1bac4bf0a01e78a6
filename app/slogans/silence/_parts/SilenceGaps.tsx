import type { RowOf } from "#lib/analyses/index.ts";
import type { sloganDropouts } from "#lib/analyses/slogans/slogan-dropouts.ts";
import { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import { HeatmapChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../../_ui/charts/ChartFrame.tsx";
import { sloganHeat } from "../../../_ui/charts/slogan-rows.ts";
import { speechTotal } from "../../../_ui/charts/year-series.ts";
import { filtersWith } from "../../../_ui/links/search.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import { GapsLine } from "./SilenceLines.tsx";

interface SilenceGapsProps {
  path: string;
  /** The filters, without the silent year. */
  search: URLSearchParams;
  /** What fell silent, most surprising first. */
  silent: readonly RowOf<typeof sloganDropouts>[];
  year: string;
  /** Sentences of a slogan in a year. */
  hrefOf: (slogan: string, year: number) => string;
  t: Translate;
}

const MOST_ROWS = 15;

/** When the slogans that fell silent were said: a row each, which ends in a gap. */
export function SilenceGaps({ path, search, silent, year, hrefOf, t }: SilenceGapsProps) {
  const drawn = silent.slice(0, MOST_ROWS);
  const shown = drawn.map(({ item }) => item);
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
          >
            <GapsLine rows={drawn} year={year} hrefOf={hrefOf} t={t} />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
