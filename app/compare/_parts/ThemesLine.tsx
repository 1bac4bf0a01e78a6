import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";
import { MovedThemesLine } from "../../_ui/findings/MovedThemesLine.tsx";
import { themeSentencesAddress } from "../../_ui/links/theme-links.ts";
import { apartFinding, shares } from "./apart-finding.ts";
import { comparedItems } from "./compared-items.ts";
import type { CompareRow } from "./side-figures.ts";
import type { Side } from "./sides.ts";

interface ThemesLineProps {
  /** Rows of the comparison, of every kind. */
  rows: readonly CompareRow[];
  sides: readonly Side[];
  names: ThemeNames;
  t: Translate;
}

/** Which themes the first side has more or less of than the second, beyond chance. */
export function ThemesLine({ rows, sides, names, t }: ThemesLineProps) {
  const [a, b] = sides;
  if (a === undefined || b === undefined) return null;
  const items = comparedItems(rows, "theme");
  const { more, less } = apartFinding(items, shares);
  const moved = items.map(({ item }) => ({ theme: item, direction: more.includes(item) ? "up" : less.includes(item) ? "down" : "same" }));
  return (
    <MovedThemesLine
      rows={moved}
      from={b.label}
      to={a.label}
      nameOf={names.nameOf}
      hrefOf={(theme, side) => {
        const { search } = side === "to" ? a : b;
        return search === null ? undefined : themeSentencesAddress(search, theme);
      }}
      t={t}
    />
  );
}
