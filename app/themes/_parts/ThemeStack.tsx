import type { ResultOf } from "#lib/analyses/index.ts";
import type { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { INKS, StackedShareChart } from "#lib/charts/index.ts";
import { formatShare } from "#lib/format/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { speechTotal } from "../../_ui/charts/year-series.ts";
import { ThemeFindingLine } from "../../_ui/findings/ThemeFindingLine.tsx";
import { themeEvidence } from "../../_ui/links/evidence.ts";
import type { ThemePartProps } from "./props.ts";

/**
 * Where all sentences of a year go: the themes, a sentence with several split between them, and what carries
 * none.
 */
export function ThemeStack({ search, params, result, names, t }: ThemePartProps<typeof themeCoverage>) {
  const ids = [...new Set(result.rows.map((row) => row.theme))];
  const keys = [
    ...ids.map((key) => ({ key, label: names.nameOf(key), ink: names.inkOf(key) })),
    { key: "none", label: t("themes.none"), ink: INKS.rule },
  ];
  const title = t("themes.stackTitle");
  const words = { title, description: t("themes.stackDescription"), empty: t("charts.emptyYears"), locale: t.locale };
  const columns = columnsOf(result, ids, (key, label, year, value) => ({
    value,
    tip: `${label} · ${year}\n${value === null ? "–" : formatShare(value, t.locale)}`,
    href: value === null || value === 0 ? undefined : themeEvidence(search, key, "year", String(year)),
  }))(keys);
  return (
    <ChartFrame
      id="theme-stack"
      title={title}
      subtitle={t("themes.stackUnit")}
      result={{ ...result, notes: result.notes.filter(({ code }) => code !== "CHAR_SHARE_RESAMPLED") }}
      params={params}
      speeches={speechTotal(result)}
      columns={["theme", "group", "splitShare", "themeSentences", "uncodedSentences", "uncodedShare", "sentences", "speeches"]}
      t={t}
      chart={(shape) => <StackedShareChart {...shape} {...words} keys={keys} columns={columns} />}
    >
      <ThemeFindingLine
        rows={result.rows}
        nameOf={names.nameOf}
        hrefOf={(theme, year) => themeEvidence(search, theme, "year", year)}
        t={t}
      />
    </ChartFrame>
  );
}

type Part = { value: number | null; tip: string; href: string | undefined };
type MakePart = (key: string, label: string, year: number, value: number | null) => Part;

function columnsOf(result: ResultOf<typeof themeCoverage>, ids: readonly string[], part: MakePart) {
  const byYear = new Map<number, Map<string, number | null>>();
  for (const row of result.rows) {
    const year = Number(row.group);
    const values = byYear.get(year) ?? new Map<string, number | null>();
    values.set(row.theme, row.splitShare).set("none", row.uncodedShare);
    byYear.set(year, values);
  }
  return (keys: readonly { key: string; label: string }[]) =>
    ids.length === 0
      ? []
      : [...byYear].map(([x, values]) => ({ x, parts: keys.map(({ key, label }) => part(key, label, x, values.get(key) ?? null)) }));
}
