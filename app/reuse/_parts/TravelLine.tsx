import type { RowOf } from "#lib/analyses/index.ts";
import type { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import { TimelineChart, type TimelinePoint } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { speechName } from "../../_ui/compare/speech-name.ts";
import { sentenceAddress } from "../../_ui/links/evidence.ts";
import { Printed } from "../../_ui/site/Printed.tsx";
import type { PassageCluster } from "./passage-clusters.ts";

type Cluster = PassageCluster<RowOf<typeof textReuse>>;

/** First and last year of some passages; null where none has a year. */
export function yearSpan(clusters: readonly Cluster[]): [number, number] | null {
  const years = clusters.flatMap(({ lead, rows }) => [lead.yearA, ...rows.map(({ yearB }) => yearB)]).filter((year) => year !== null);
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/** The years a passage was said in, on a line that all passages share; nothing where it stayed within one year. */
export function TravelLine({ lead, rows, years, t }: Cluster & { years: [number, number] | null; t: Translate }) {
  const points = travelPoints(lead, rows);
  if (years === null || new Set(points.map(({ year }) => year)).size < 2) return null;
  const id = `travel-${lead.speechA}-${lead.startA}-${lead.speechB}-${lead.startB}`;
  const words = { title: t("compare.reuse.travel"), description: t("compare.reuse.travelLine"), empty: "", locale: t.locale };
  return (
    <div data-evidence={t("charts.seeSentences")} className="max-w-3xl">
      <Printed className="mt-2 hidden sm:block print:block">
        <TimelineChart id={`${id}-wide`} width={760} {...words} points={points} years={years} />
      </Printed>
      <Printed className="mt-2 sm:hidden print:hidden">
        <TimelineChart id={`${id}-narrow`} width={340} {...words} points={points} years={years} />
      </Printed>
    </div>
  );
}

/** Every dated speech that has the passage once, in the order of years. */
function travelPoints(lead: Cluster["lead"], rows: Cluster["rows"]): TimelinePoint[] {
  const origin = {
    id: lead.speechA,
    year: lead.yearA,
    title: lead.titleA,
    href: sentenceAddress(lead.speechA, lead.sentenceA, lead.startA, lead.endA),
  };
  const later = rows.map((row) => ({
    id: row.speechB,
    year: row.yearB,
    title: row.titleB,
    href: sentenceAddress(row.speechB, row.sentenceB, row.startB, row.endB),
  }));
  const speeches = new Map([...later, origin].map((speech) => [speech.id, speech]));
  return [...speeches.values()]
    .flatMap(({ id, year, title, href }) =>
      year === null ? [] : [{ key: String(id), year, tip: speechName(year, title), href, isOrigin: id === origin.id }],
    )
    .sort((a, b) => a.year - b.year || Number(b.isOrigin) - Number(a.isOrigin));
}
