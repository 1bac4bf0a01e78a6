import type { speeches } from "#lib/analyses/corpus/speeches.ts";
import type { RowOf } from "#lib/analyses/index.ts";
import { formatCount } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { listedFinding } from "./listed-finding.ts";

/** Which years the listed speeches cover, how long they are and how many are doubtful. */
export function ListedLine({ rows, t }: { rows: readonly RowOf<typeof speeches>[]; t: Translate }) {
  const found = listedFinding(rows);
  if (found === null) return null;
  const { speeches, chars, from, to, years, gaps } = found;
  const size = t("findings.listed.size", { speeches, chars: formatCount(chars, t.locale) });
  const span =
    from === null || to === null
      ? t("findings.listed.undated")
      : from === to
        ? t("findings.listed.oneYear", { from: String(from) })
        : t("findings.listed.span", { from: String(from), to: String(to), years, gaps });
  return (
    <Finding kind="listed" t={t}>
      {`${size}${span}`}
    </Finding>
  );
}
