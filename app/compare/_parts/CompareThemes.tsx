import type { compare } from "#lib/analyses/compare/compare.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import { DumbbellChart } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { themeSentencesAddress } from "../../_ui/links/theme-links.ts";
import { formOf, type Side } from "./sides.ts";
import { ThemesLine } from "./ThemesLine.tsx";

interface CompareThemesProps {
  result: ResultOf<typeof compare>;
  params: URLSearchParams;
  sides: readonly Side[];
  t: Translate;
}

/** Theme shares of the first two sides; a mark leads to the sentences of a stored one. */
export async function CompareThemes({ result, params, sides, t }: CompareThemesProps) {
  const names = await themeNames(t.locale);
  const [a = "", b = ""] = sides.map(({ label }) => label);
  const stored = sides.find(({ search }) => search !== null)?.search ?? new URLSearchParams();
  const words = {
    title: t("compare.themesTitle"),
    description: t("compare.themesDescription", { a, b }),
    empty: t("drift.empty"),
    locale: t.locale,
  };
  const pairs = result.rows
    .filter((row) => row.kind === "theme")
    .map((row) => {
      const [first, second] = [row.rate1, row.rate2];
      const label = names.nameOf(row.metric);
      const tip = `${label} · ${a} ${formatNumber(first, "share", t.locale)} · ${b} ${formatNumber(second, "share", t.locale)}`;
      const href = themeSentencesAddress(stored, row.metric);
      return { key: row.metric, label, ink: names.inkOf(row.metric), a: first, b: second, tip, href };
    });
  return (
    <ChartFrame
      id="compare-themes"
      title={words.title}
      subtitle={t("compare.themesSubtitle")}
      result={{ ...result, rows: result.rows.filter((row) => row.kind === "theme") }}
      params={params}
      form={formOf(sides)}
      t={t}
      chart={(shape) => <DumbbellChart {...shape} {...words} kind="share" aLabel={a} bLabel={b} pairs={pairs} />}
    >
      <ThemesLine rows={result.rows} sides={sides} names={names} t={t} />
    </ChartFrame>
  );
}
