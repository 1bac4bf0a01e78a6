import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "./Finding.tsx";
import { type MovedTheme, movedThemesFinding } from "./moved-themes-finding.ts";

interface MovedThemesLineProps {
  rows: readonly MovedTheme[];
  from: string;
  to: string;
  nameOf: (theme: string) => string;
  /** Sentences of a theme on the side that has more of it. */
  hrefOf?: (theme: string, side: "from" | "to") => string | undefined;
  t: Translate;
}

/** Which themes one side has more or less of than the other, beyond chance. */
export function MovedThemesLine({ rows, from, to, nameOf, hrefOf, t }: MovedThemesLineProps) {
  const found = movedThemesFinding(rows);
  if (found === null) return null;
  const { up, down } = found;
  const names = (themes: readonly string[]) => themes.map(nameOf).join(t("common.listSeparator"));
  const parts = [
    up.length > 0 ? t("findings.themes.up", { from, to, themes: names(up) }) : null,
    down.length > 0 ? t("findings.themes.down", { from, to, themes: names(down) }) : null,
    up.length + down.length === 0 ? t("findings.themes.chance", { from, to }) : null,
  ];
  const href = up[0] === undefined ? down[0] && hrefOf?.(down[0], "from") : hrefOf?.(up[0], "to");
  return (
    <Finding kind="moved-themes" href={href} t={t}>
      {parts.filter((part) => part !== null).join("")}
    </Finding>
  );
}
