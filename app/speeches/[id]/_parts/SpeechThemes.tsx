import type { RowOf } from "#lib/analyses/index.ts";
import { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { BarChart } from "#lib/charts/index.ts";
import { formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../../_server/theme-names.ts";
import { ChartFrame } from "../../../_ui/charts/ChartFrame.tsx";
import { valueTip } from "../../../_ui/charts/year-series.ts";
import { RankLine } from "../../../_ui/findings/RankLine.tsx";
import { Answer } from "../../../_ui/site/Answer.tsx";

/** Shares of the themes in one speech. */
export function SpeechThemes({ id, names, t }: { id: string; names: ThemeNames; t: Translate }) {
  const params = new URLSearchParams({ speech: id, by: "speech" });
  const words = {
    title: t("speeches.themesTitle"),
    description: t("speeches.themesDescription"),
    empty: t("charts.emptyGroups"),
    locale: t.locale,
  };
  return (
    <Answer analysis={themeCoverage} params={params} resetHref="/speeches" t={t}>
      {(result) => (
        <ChartFrame
          id="speech-themes"
          title={words.title}
          subtitle={t("charts.shareUnit")}
          result={result}
          params={params}
          t={t}
          chart={(shape) => <BarChart {...shape} {...words} bars={result.rows.map((row) => themeBar(row, names, t))} kind="share" />}
        >
          <RankLine rows={result.rows.map((row) => themeBar(row, names, t))} kind="share" t={t} />
        </ChartFrame>
      )}
    </Answer>
  );
}

function themeBar(row: RowOf<typeof themeCoverage>, names: ThemeNames, t: Translate) {
  const key = row.theme;
  const label = names.nameOf(key);
  const value = row.share;
  return {
    key,
    label,
    value,
    low: row.low,
    high: row.high,
    valueText: value === null ? "–" : formatShare(value, t.locale),
    tip: valueTip(label, row, row.share, "share", t),
    ink: names.inkOf(key),
  };
}
