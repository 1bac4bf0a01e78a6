import { formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "./Finding.tsx";
import { positionsFinding, type ThemeTenth } from "./positions-finding.ts";

interface PositionsLineProps {
  rows: readonly ThemeTenth[];
  nameOf: (theme: string) => string;
  /** Sentences of a theme in one tenth. */
  hrefOf: (theme: string, tenth: number) => string;
  t: Translate;
}

/** In which tenth of the speeches each theme gathers, and whether that is more than chance. */
export function PositionsLine({ rows, nameOf, hrefOf, t }: PositionsLineProps) {
  return (
    <div data-roving>
      {positionsFinding(rows).map(({ theme, tenth, share, isPlaced }, at) => (
        <Finding
          key={theme}
          kind={`positions-${isPlaced ? "placed" : "even"}`}
          href={hrefOf(theme, tenth)}
          proof={at === 0 ? undefined : null}
          t={t}
        >
          {t(`findings.positions.${isPlaced ? "placed" : "even"}`, { theme: nameOf(theme), tenth, share: formatShare(share, t.locale) })}
        </Finding>
      ))}
    </div>
  );
}
