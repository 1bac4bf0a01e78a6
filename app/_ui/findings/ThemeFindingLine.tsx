import { formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { type ThemeYear, themeFinding } from "./theme-finding.ts";

interface ThemeFindingLineProps {
  rows: readonly ThemeYear[];
  nameOf: (theme: string) => string;
  /** Leads to the sentences of a theme in a year. */
  hrefOf: (theme: string, year: string) => string;
  t: Translate;
}

/** What the themes of the newest year show, in one sentence from the rows of their chart, and its evidence. */
export function ThemeFindingLine({ rows, nameOf, hrefOf, t }: ThemeFindingLineProps) {
  const found = themeFinding(rows);
  if (found === null) return null;
  const { year, before, largest, up, down } = found;
  const names = (themes: readonly string[]) => themes.map(nameOf).join(t("common.listSeparator"));
  const years = { year: String(year), before: String(before) };
  const changes = [
    up.length > 0 ? t("charts.themeFinding.up", { ...years, themes: names(up) }) : null,
    down.length > 0 ? t("charts.themeFinding.down", { ...years, themes: names(down) }) : null,
    up.length + down.length === 0 ? t("charts.themeFinding.chance", years) : null,
  ];
  return (
    <p className="mt-2 max-w-3xl" data-finding="themes">
      {t("charts.themeFinding.largest", { ...years, theme: nameOf(largest.theme), share: formatShare(largest.share, t.locale) })}
      {changes.filter((change) => change !== null).join("")}{" "}
      <a href={hrefOf(largest.theme, String(year))} className="no-print whitespace-nowrap">
        {t("charts.finding.evidence", { year: String(year) })}
      </a>
    </p>
  );
}
