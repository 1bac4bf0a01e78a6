import { formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "./Finding.tsx";
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
  const parts = [
    t("findings.themeYears.largest", { ...years, theme: nameOf(largest.theme), share: formatShare(largest.share, t.locale) }),
    up.length > 0 ? t("findings.themeYears.up", { ...years, themes: names(up) }) : null,
    down.length > 0 ? t("findings.themeYears.down", { ...years, themes: names(down) }) : null,
    up.length + down.length === 0 ? t("findings.themeYears.chance", years) : null,
  ];
  return (
    <Finding kind="themes" href={hrefOf(largest.theme, String(year))} evidence={t("findings.year.evidence", { year: String(year) })} t={t}>
      {parts.filter((part) => part !== null).join("")}
    </Finding>
  );
}
