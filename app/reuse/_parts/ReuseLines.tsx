import type { RowOf } from "#lib/analyses/index.ts";
import type { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import type { textReuseShares } from "#lib/analyses/reuse/text-reuse-shares.ts";
import { formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { PassageProof } from "../../_ui/compare/PassageProof.tsx";
import { speechName } from "../../_ui/compare/speech-name.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import type { PassageCluster } from "./passage-clusters.ts";
import { sharesFinding } from "./shares-finding.ts";

/** How many speeches take passages from earlier ones, and which most. */
export function SharesLine({ rows, t }: { rows: readonly RowOf<typeof textReuseShares>[]; t: Translate }) {
  const found = sharesFinding(rows);
  if (found === null) return null;
  const { speeches, copying, top } = found;
  if (top === null)
    return (
      <Finding kind="reuse-none" t={t}>
        {`${t("findings.reuse.none", { speeches })}${t("findings.whole")}`}
      </Finding>
    );
  const words = { speeches, copying, title: speechName(top.year, top.title), share: formatShare(top.copiedShare ?? 0, t.locale) };
  const source = top.mainSourceTitle === null ? t("findings.stop") : t("findings.reuse.source", { title: top.mainSourceTitle });
  return (
    <Finding
      kind="reuse-shares"
      href={top.mainSource === null ? undefined : `/compare?speech=${top.mainSource}&speech=${top.speechId}#reuse`}
      evidence={t("findings.sideBySide")}
      t={t}
    >
      {`${t(speeches === 1 ? "findings.reuse.one" : "findings.reuse.shares", words)}${source}${t("findings.whole")}`}
    </Finding>
  );
}

/** The passage that most speeches have, and where it is found first; the clusters come in that order. */
export function TravelFinding({ clusters: [first], t }: { clusters: readonly PassageCluster<RowOf<typeof textReuse>>[]; t: Translate }) {
  if (first === undefined) return null;
  const { lead, rows } = first;
  const speeches = new Set([lead.speechA, ...rows.map(({ speechB }) => speechB)]).size;
  const words = { speeches, title: speechName(lead.yearA, lead.titleA) };
  return (
    <Finding kind="travel" proof={<PassageProof row={lead} />} t={t}>
      {`${t("findings.reuse.travel", words)}${t("findings.whole")}`}
    </Finding>
  );
}
