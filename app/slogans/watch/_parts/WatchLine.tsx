import type { RowOf } from "#lib/analyses/index.ts";
import type { sloganDebuts } from "#lib/analyses/slogans/slogan-debuts.ts";
import { formatCell } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { Finding } from "../../../_ui/findings/Finding.tsx";
import { phraseEvidence } from "../../../_ui/links/evidence.ts";
import { sentencesAddress } from "../../../_ui/links/slogan-links.ts";
import { watchFinding } from "./watch-finding.ts";

type Watched = RowOf<typeof sloganDebuts>;

interface WatchLineProps {
  rows: readonly Watched[];
  /** The false-discovery rate, as asked for. */
  fdr: string;
  /** Sentences of an item in the speech. */
  hrefOf: (row: Watched) => string | undefined;
  t: Translate;
}

/** What a speech says otherwise than those before it, by kind, and the surest of it; what comes nearest where nothing is sure. */
export function WatchLine({ rows, fdr, hrefOf, t }: WatchLineProps) {
  const { found, kinds, first } = watchFinding(rows);
  const list = kinds.map(({ change, count }) => t("findings.watch.kind", { change: changeName(change, t), count }));
  const scope =
    found === 0 ? t("findings.watch.none") : t("findings.watch.found", { found, kinds: list.join(t("common.listSeparator")), fdr });
  return (
    <Finding
      kind={found === 0 ? "watch-none" : "watch"}
      href={first === null ? undefined : first.count > 0 ? hrefOf(first) : pastHref(first)}
      t={t}
    >
      {`${scope}${firstWords(first, found > 0, t)}`}
    </Finding>
  );
}

/** What a speech no longer says is proved by the year that said it last. */
function pastHref({ item, unit, lastYear }: Watched): string | undefined {
  if (lastYear === null) return undefined;
  const past = new URLSearchParams({ year: `${lastYear}` });
  return unit === "slogan" ? sentencesAddress(past, item) : phraseEvidence(past, item);
}

function firstWords(first: Watched | null, isFound: boolean, t: Translate): string {
  if (first === null) return t("findings.watch.rare");
  const chance = formatCell(first.pAdjusted, { key: "pAdjusted", label: "", unit: "probability" }, t.locale);
  return t(`findings.watch.${isFound ? "surest" : "nearest"}`, { item: first.item, change: changeName(first.change, t), chance });
}

function changeName(change: Watched["change"], t: Translate): string {
  return valueLabel("changes", change, t.locale).toLowerCase();
}
