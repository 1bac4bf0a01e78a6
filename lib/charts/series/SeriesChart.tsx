import type { NumberKind } from "#lib/format/index.ts";
import { ValueAxis, YearAxis, type YearCounts } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { EventLines, placeEvents } from "../core/EventLines.tsx";
import { valueTicks } from "../core/scales.ts";
import { fitText } from "../core/text-width.ts";
import type { ChartProps, TimeEvent } from "../core/types.ts";
import { paint } from "../palette.ts";
import { placeSeries, type Series } from "./place-series.ts";
import { SeriesLines } from "./SeriesLines.tsx";

export interface SeriesChartProps extends ChartProps {
  series: readonly Series[];
  kind: NumberKind;
  events?: readonly TimeEvent[];
  /** Speeches behind each year, shown under the axis. */
  counts?: YearCounts;
}

/** Height of a line chart of this width: 2:1 on paper, taller on a phone. */
export const seriesHeight = (width: number) => Math.round(width < 500 ? width * 0.8 : width * 0.46);

/**
 * Lines over years with interval bands, gaps where nothing was counted, events behind and each line's name at
 * its end.
 */
export function SeriesChart({ series, kind, events = [], counts, ...chart }: SeriesChartProps) {
  const height = seriesHeight(chart.width);
  const placed = placeSeries(series, { width: chart.width, height });
  const hasLinks = series.some((one) => one.points.some((point) => point.href));
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const { inner, x, y, span } = placed;
  const eventLines = placeEvents(events, x, span[0], span[1]);
  return (
    <ChartSvg {...chart} height={height} isEmpty={false} hasLinks={hasLinks}>
      <ValueAxis ticks={valueTicks(y, 5, kind, chart.locale)} left={placed.margin.left} right={inner.right + 6} zero={y(0)} />
      <EventLines events={eventLines} top={inner.top - 6} bottom={inner.bottom} />
      <YearAxis years={placed.ticks} x={x} y={inner.bottom} counts={counts} />
      {counts ? <CountsLabel label={counts.label} y={inner.bottom + 30} /> : null}
      <SeriesLines lines={placed.lines} showBands={series.length <= 4} kind={kind} locale={chart.locale} />
      <EndLabels labels={placed.labels} x={inner.right + 14} width={placed.margin.right - 20} />
    </ChartSvg>
  );
}

function CountsLabel({ label, y }: { label: string; y: number }) {
  return (
    <text x={0} y={y} fontSize={10} fill={paint("muted")} {...DECORATION}>
      {label}
    </text>
  );
}

type EndLabel = NonNullable<ReturnType<typeof placeSeries>>["labels"][number];

/** Direct labels; a hairline leads to the end of a line that stops early or whose label had to move. */
function EndLabels({ labels, x, width }: { labels: readonly EndLabel[]; x: number; width: number }) {
  return (
    <g fontSize={12} fontWeight={600} {...DECORATION}>
      {labels.map((label) => (
        <g key={label.key} data-series={label.key} data-isolates={label.key}>
          <path
            d={`M${label.end!.x + 6},${label.end!.y}L${x - 3},${label.at}`}
            stroke={paint(label.ink)}
            strokeOpacity={0.45}
            strokeWidth={0.75}
            fill="none"
          />
          <text x={x} y={label.at} dy="0.34em" fill={paint(label.ink)}>
            {fitText(label.label, 12, width)}
          </text>
        </g>
      ))}
    </g>
  );
}
