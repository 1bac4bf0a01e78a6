import type { RowOf } from "#lib/analyses/index.ts";
import type { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Passages } from "../../_ui/compare/Passages.tsx";
import { speechName } from "../../_ui/compare/speech-name.ts";
import { sentenceAddress } from "../../_ui/links/evidence.ts";
import { isCourtesy, type PassageCluster, passageClusters } from "./passage-clusters.ts";
import { TravelFinding } from "./ReuseLines.tsx";
import { TravelLine, yearSpan } from "./TravelLine.tsx";

type ReuseRow = RowOf<typeof textReuse>;
type Cluster = PassageCluster<ReuseRow>;

/** Each passage once, with where it came from and where it travelled; thanks and salutations are folded away. */
export function Clusters({ rows, t }: { rows: readonly ReuseRow[]; t: Translate }) {
  const clusters = passageClusters(rows);
  const courtesies = clusters.filter(({ lead }) => isCourtesy(lead.textA));
  const others = clusters.filter(({ lead }) => !isCourtesy(lead.textA));
  return (
    <>
      <TravelFinding clusters={others} t={t} />
      <ClusterList clusters={others} t={t} />
      {courtesies.length === 0 ? null : (
        <details className="mt-3 text-sm">
          <summary className="figure-link underline decoration-rule underline-offset-4">
            {t("compare.reuse.courtesies", { count: courtesies.length })}
          </summary>
          <ClusterList clusters={courtesies} t={t} />
        </details>
      )}
    </>
  );
}

function ClusterList({ clusters, t }: { clusters: readonly Cluster[]; t: Translate }) {
  const years = yearSpan(clusters);
  return (
    <ol className="text-sm">
      {clusters.map(({ lead, rows }) => (
        <li key={`${lead.speechA} ${lead.startA} ${lead.speechB} ${lead.startB}`} className="border-b border-rule py-3">
          <blockquote lang="zh-Hans" className="max-w-3xl border-l-2 border-rule pl-3 whitespace-pre-line">
            {lead.textA}
          </blockquote>
          <TravelLine lead={lead} rows={rows} years={years} t={t} />
          <Travel lead={lead} rows={rows} t={t} />
          <details className="mt-1">
            <summary className="figure-link underline decoration-rule underline-offset-4">{t("compare.reuse.sideBySide")}</summary>
            <Passages rows={rows} showTitles t={t} />
          </details>
        </li>
      ))}
    </ol>
  );
}

/** More speeches than these are folded: the timeline shows them all. */
const MOST_NAMED = 8;

/**
 * The speeches that have the passage, earliest first, as one line; an arrow only from an earlier year to a later
 * one, because within a year nobody knows who wrote it first.
 */
function Travel({ lead, rows, t }: { lead: ReuseRow; rows: readonly ReuseRow[]; t: Translate }) {
  const later = [...rows].sort((a, b) => (a.yearB ?? 0) - (b.yearB ?? 0));
  const list = (
    <ol className="mt-2 flex flex-wrap items-baseline gap-x-2 gap-y-1" aria-label={t("compare.reuse.travel")}>
      <li>
        <a href={sentenceAddress(lead.speechA, lead.sentenceA, lead.startA, lead.endA)}>{speechName(lead.yearA, lead.titleA)}</a>
      </li>
      {later.map((row) => (
        <li key={`${row.speechB} ${row.startB}`}>
          <span aria-hidden="true" className="mr-2 text-accent">
            {(row.yearB ?? 0) > (lead.yearA ?? 0) ? "→" : "·"}
          </span>
          <a href={sentenceAddress(row.speechB, row.sentenceB, row.startB, row.endB)}>{speechName(row.yearB, row.titleB)}</a>
        </li>
      ))}
    </ol>
  );
  if (later.length < MOST_NAMED) return list;
  return (
    <details className="mt-1">
      <summary className="figure-link underline decoration-rule underline-offset-4">
        {t("compare.reuse.travelCount", { count: later.length + 1 })}
      </summary>
      {list}
    </details>
  );
}
