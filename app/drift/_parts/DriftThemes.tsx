import { driftThemes } from "#lib/analyses/change/drift-themes.ts";
import type { RowOf } from "#lib/analyses/index.ts";
import { DumbbellChart } from "#lib/charts/index.ts";
import { formatInterval, formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { MovedThemesLine } from "../../_ui/findings/MovedThemesLine.tsx";
import { address, filtersWith, periodSearch, withParams } from "../../_ui/links/search.ts";
import { themeSentencesAddress } from "../../_ui/links/theme-links.ts";
import { Answer } from "../../_ui/site/Answer.tsx";

interface DriftThemesProps {
  path: string;
  search: URLSearchParams;
  from: string;
  to: string;
  t: Translate;
}

/** Shares of sentences on each theme before and after. */
export async function DriftThemes({ path, search, from, to, t }: DriftThemesProps) {
  const names = await themeNames(t.locale);
  const params = filtersWith(search, { from, to });
  return (
    <Answer analysis={driftThemes} params={params} resetHref={path} t={t}>
      {(result) => {
        const words = {
          title: t("drift.themesTitle", { from, to }),
          description: t("drift.themesDescription", { from, to }),
          empty: t("drift.empty"),
          locale: t.locale,
        };
        const pairs = result.rows.map((row) => ({
          key: row.theme,
          label: names.nameOf(row.theme),
          ink: names.inkOf(row.theme),
          a: row.shareReference,
          b: row.shareTarget,
          tip: themeTip(names.nameOf(row.theme), row, from, to, t),
          href: address("/themes", withParams(periodSearch(filtersWith(search), to), { theme: row.theme, by: "speech" })),
        }));
        return (
          <ChartFrame
            id="drift-themes"
            title={words.title}
            subtitle={t("drift.themesSubtitle")}
            result={result}
            params={params}
            t={t}
            chart={(shape) => <DumbbellChart {...shape} {...words} kind="share" aLabel={from} bLabel={to} pairs={pairs} />}
          >
            <MovedThemesLine
              rows={result.rows}
              from={t("findings.period", { period: from })}
              to={t("findings.period", { period: to })}
              nameOf={names.nameOf}
              hrefOf={(theme, side) => themeSentencesAddress(periodSearch(filtersWith(search), side === "to" ? to : from), theme)}
              t={t}
            />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}

function themeTip(name: string, row: RowOf<typeof driftThemes>, from: string, to: string, t: Translate): string {
  const share = (side: "Reference" | "Target") => {
    const value = formatNumber(row[`share${side}`], "share", t.locale);
    return `${value} (${formatInterval(row[`low${side}`], row[`high${side}`], "share", t.locale)})`;
  };
  return `${name} · ${from} ${share("Reference")} · ${to} ${share("Target")}`;
}
