import { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { type Bar, BarChart, neutralInk } from "#lib/charts/index.ts";
import { formatNumber, type NumberKind } from "#lib/format/index.ts";
import { glossed, type Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../_server/theme-names.ts";
import { ChartFrame } from "../_ui/charts/ChartFrame.tsx";
import { basisOf, type MeasuredRow } from "../_ui/charts/measured-row.ts";
import { valueTip } from "../_ui/charts/year-series.ts";
import { RankLine } from "../_ui/findings/RankLine.tsx";
import { filtersWith } from "../_ui/links/search.ts";
import { sentencesAddress } from "../_ui/links/slogan-links.ts";
import { themeSentencesAddress } from "../_ui/links/theme-links.ts";
import { Answer } from "../_ui/site/Answer.tsx";

interface SpeechProfileProps {
  search: URLSearchParams;
  /** Most said by themselves first. */
  slogans: readonly string[];
  names: ThemeNames;
  t: Translate;
}

/** One speech alone: what it says most and what it is about, each with its interval. */
export function SpeechProfile(props: SpeechProfileProps) {
  return (
    <>
      <ProfileSlogans {...props} />
      <ProfileThemes {...props} />
    </>
  );
}

function ProfileSlogans({ search, slogans, t }: SpeechProfileProps) {
  const params = filtersWith(search, { slogan: slogans, by: "speech" });
  return (
    <Answer analysis={sloganFrequency} params={params} resetHref="/" t={t}>
      {(result) => {
        const bars = result.rows.map((row) =>
          barOf(row.slogan, glossed(row.slogan, row.gloss, t.locale), row, row.perTenThousandChars, "rate", t),
        );
        const linked = bars.map((bar) => ({ ...bar, ink: neutralInk(0), href: sentencesAddress(search, bar.key) }));
        const words = {
          title: t("overview.slogans"),
          description: t("overview.profileSlogans"),
          empty: t("slogans.none"),
          locale: t.locale,
        };
        return (
          <ChartFrame
            id="speech-slogans"
            title={words.title}
            subtitle={t("charts.rateUnit")}
            result={result}
            params={params}
            t={t}
            chart={(shape) => <BarChart {...shape} {...words} bars={strongestFirst(linked)} kind="rate" />}
          >
            <RankLine rows={linked} kind="rate" t={t} />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}

function ProfileThemes({ search, names, t }: SpeechProfileProps) {
  const params = filtersWith(search, { by: "speech", charInterval: "0" });
  return (
    <Answer analysis={themeCoverage} params={params} resetHref="/" t={t}>
      {(result) => {
        const bars = result.rows.map((row) => ({
          ...barOf(row.theme, names.nameOf(row.theme), row, row.share, "share", t),
          ink: names.inkOf(row.theme),
          href: themeSentencesAddress(search, row.theme),
        }));
        const words = {
          title: t("themes.linesTitle"),
          description: t("overview.profileThemes"),
          empty: t("charts.emptyGroups"),
          locale: t.locale,
        };
        return (
          <ChartFrame
            id="speech-themes"
            title={words.title}
            subtitle={t("charts.shareGroupUnit")}
            result={result}
            params={params}
            t={t}
            chart={(shape) => <BarChart {...shape} {...words} bars={strongestFirst(bars)} kind="share" />}
          >
            <RankLine rows={bars} kind="share" t={t} />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}

function barOf(key: string, label: string, row: MeasuredRow, value: number | null, kind: NumberKind, t: Translate): Bar {
  const valueText = `${formatNumber(value, kind, t.locale)} (${formatNumber(basisOf(row).count, "count", t.locale)})`;
  return { key, label, value, low: row.low, high: row.high, valueText, tip: valueTip(label, row, value, kind, t) };
}

function strongestFirst(bars: readonly Bar[]): Bar[] {
  return [...bars].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}
