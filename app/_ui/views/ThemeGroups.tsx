import type { ResultOf } from "#lib/analyses/index.ts";
import { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { BarChart } from "#lib/charts/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { GroupBy } from "#lib/types.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { groupBars } from "../charts/group-bars.ts";
import { RankLine } from "../findings/RankLine.tsx";
import { themeEvidence } from "../links/evidence.ts";
import { filtersWith } from "../links/search.ts";
import { Answer } from "../site/Answer.tsx";

interface ThemeGroupsProps {
  path: string;
  search: URLSearchParams;
  by: GroupBy;
  /** One theme only; null for all. */
  theme: string | null;
  names: ThemeNames;
  t: Translate;
}
const MOST_ROWS = 15;
/** Width of a chart that shares its row with another one. */
const HALF = 500;

/** One dot plot per theme: its share in every group, with intervals. */
export function ThemeGroups({ path, search, by, theme, names, t }: ThemeGroupsProps) {
  const params = filtersWith(search, { by, theme: theme === null ? [] : theme });
  return (
    <Answer analysis={themeCoverage} params={params} resetHref={path} t={t}>
      {(result) => (
        // Several small figures are one stop of the Tab key; their marks are stops of their own.
        <div data-roving className={theme === null ? "grid gap-x-6 lg:grid-cols-2" : undefined}>
          {[...new Set(result.rows.map((row) => row.theme))].map((id) => (
            <ThemePlot
              key={id}
              id={id}
              result={result}
              path={path}
              search={search}
              by={by}
              names={names}
              wide={theme === null ? HALF : undefined}
              t={t}
            />
          ))}
        </div>
      )}
    </Answer>
  );
}

function ThemePlot({
  id,
  result,
  search,
  by,
  names,
  wide,
  t,
}: Omit<ThemeGroupsProps, "theme"> & { id: string; result: ResultOf<typeof themeCoverage>; wide: number | undefined }) {
  const rows = result.rows.filter((row) => row.theme === id);
  const all = groupBars(rows, {
    by,
    valueColumn: "share",
    kind: "share",
    ink: names.inkOf(id),
    hrefOf: (group) => themeEvidence(search, id, by, group),
    t,
  });
  const bars = all.slice(0, by === "year" ? undefined : MOST_ROWS);
  const name = names.nameOf(id);
  const words = {
    title: name,
    description: t("themes.groupsDescription", { theme: name, group: valueLabel("groups", by, t.locale) }),
    empty: t("themes.emptyGroup"),
    locale: t.locale,
  };
  const subtitle =
    bars.length < all.length ? t("themes.shareUnitTop", { shown: bars.length, all: all.length }) : t("charts.shareGroupUnit");
  return (
    <ChartFrame
      id={`theme-${id}`}
      title={name}
      subtitle={subtitle}
      result={{ ...result, rows, notes: result.notes.filter(({ code }) => code !== "CHAR_SHARE_RESAMPLED") }}
      params={filtersWith(search, { by, theme: id })}
      {...(wide === undefined ? {} : { wide })}
      t={t}
      chart={(shape) => <BarChart {...shape} {...words} bars={bars} kind="share" />}
    >
      <RankLine rows={all} kind="share" t={t} />
    </ChartFrame>
  );
}
