import { driftTimeline } from "#lib/analyses/change/drift-timeline.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { type Series, SeriesChart } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { mixEvents, timelineEvents } from "../../_ui/charts/events.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { address, filtersWith, phraseRules } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";

interface DriftTimelineProps {
  path: string;
  search: URLSearchParams;
  unit: "term" | "slogan";
  t: Translate;
}

/**
 * How far each year is from the one before (or from a base year), with what shuffling alone gives; every year
 * leads to its comparison.
 */
export function DriftTimeline({ path, search, unit, t }: DriftTimelineProps) {
  const base = search.get("base");
  const params = filtersWith(search, { unit, base: base ?? [], ...phraseRules(search) });
  return (
    <Answer analysis={driftTimeline} params={params} resetHref={path} t={t}>
      {(result) => {
        const words = {
          title: base === null ? t("drift.timeline.title") : t("drift.timeline.titleBase", { year: base }),
          description: t("drift.timeline.description"),
          empty: t("drift.timeline.empty"),
          locale: t.locale,
        };
        return (
          <ChartFrame
            id="drift-timeline"
            title={words.title}
            subtitle={t("drift.timeline.subtitle")}
            result={result}
            params={params}
            t={t}
            chart={(shape) => (
              <SeriesChart
                {...shape}
                {...words}
                kind="rate"
                events={[...timelineEvents(t.locale), ...mixEvents(result.notes, t)]}
                series={timelineSeries(result, path, search, t)}
              />
            )}
          >
            <Peaks result={result} t={t} />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}

/** The years that stand out, in words. */
function Peaks({ result, t }: { result: ResultOf<typeof driftTimeline>; t: Translate }) {
  const years = result.rows.filter((row) => row.isPeak).map((row) => `${row.fromYear} → ${row.toYear}`);
  const changes = result.rows.filter((row) => row.isChangePoint).map((row) => row.toYear);
  const peaks =
    years.length === 0 ? t("drift.timeline.noPeak") : t("drift.timeline.peaks", { years: years.join(t("common.listSeparator")) });
  const points = changes.length === 0 ? "" : t("drift.timeline.changes", { years: changes.join(t("common.listSeparator")) });
  return (
    <Finding kind="timeline" t={t}>
      {`${peaks} ${points}`}
    </Finding>
  );
}

function timelineSeries(result: ResultOf<typeof driftTimeline>, path: string, search: URLSearchParams, t: Translate): Series[] {
  const pointOf = (row: RowOf<typeof driftTimeline>) => ({
    x: row.toYear,
    tip: tipOf(row, t),
    href: address(path, filtersWith(search, { from: row.fromYear, to: row.toYear, unit: search.get("unit") ?? [] })),
  });
  const divergence = result.rows.map((row) => {
    const isShown = row.verdict !== "too-little-text";
    return { ...pointOf(row), y: isShown ? row.divergence : null, low: row.low, high: row.high };
  });
  const baseline = result.rows.map((row) => ({ ...pointOf(row), href: undefined, y: row.baseline }));
  return [
    { key: "divergence", label: t("drift.timeline.line"), points: divergence },
    { key: "baseline", label: t("drift.timeline.baseline"), points: baseline },
  ].filter(({ points }) => points.some(({ y }) => y !== null));
}

function tipOf(row: RowOf<typeof driftTimeline>, t: Translate): string {
  const rate = (value: number | null) => formatNumber(value, "rate", t.locale);
  return t("drift.timeline.tip", {
    from: `${row.fromYear}`,
    to: `${row.toYear}`,
    value: rate(row.divergence),
    low: rate(row.low),
    high: rate(row.high),
    baseline: rate(row.baseline),
    verdict: t(`drift.timeline.verdict.${row.verdict}`),
  });
}
