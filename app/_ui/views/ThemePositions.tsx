import { themePositions } from "#lib/analyses/themes/theme-positions.ts";
import { HeatmapChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { valueTip } from "../charts/year-series.ts";
import { PositionsLine } from "../findings/PositionsLine.tsx";
import { filtersWith } from "../links/search.ts";
import { themeSentencesAddress } from "../links/theme-links.ts";
import { Answer } from "../site/Answer.tsx";

interface ThemePositionsProps {
  path: string;
  search: URLSearchParams;
  /** Theme ids; empty for all. */
  themes: readonly string[];
  nameOf: (theme: string) => string;
  t: Translate;
}

/** Where in the speeches the themes stand: share of the sentences in every tenth. */
export function ThemePositions({ path, search, themes, nameOf, t }: ThemePositionsProps) {
  const params = filtersWith(search, { theme: themes });
  const title = t("themes.positionsTitle");
  const words = { title, description: t("themes.positionsDescription"), empty: t("charts.emptyGroups"), locale: t.locale };
  return (
    <Answer analysis={themePositions} params={params} resetHref={path} t={t}>
      {(result) => {
        const rows = [...new Set(result.rows.map((row) => row.theme))].map((theme) => ({
          key: theme,
          label: nameOf(theme),
          cells: result.rows
            .filter((row) => row.theme === theme)
            .map((row) => ({
              column: row.tenth,
              value: row.share,
              tip: valueTip(`${nameOf(theme)} · ${row.tenth}/10`, row, row.share, "share", t),
              href: row.themeSentences > 0 ? themeSentencesAddress(search, theme, { tenth: row.tenth }) : undefined,
            })),
        }));
        const columns = Array.from({ length: 10 }, (_, index) => index + 1);
        return (
          <ChartFrame
            id="theme-positions"
            title={title}
            subtitle={t("themes.positionsUnit")}
            result={result}
            params={params}
            t={t}
            chart={(shape) => <HeatmapChart {...shape} {...words} rows={rows} columns={columns} kind="share" />}
          >
            <PositionsLine
              rows={result.rows}
              nameOf={nameOf}
              hrefOf={(theme, tenth) => themeSentencesAddress(search, theme, { tenth })}
              t={t}
            />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
