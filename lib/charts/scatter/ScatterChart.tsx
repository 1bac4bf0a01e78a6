import type { NumberKind } from "#lib/format/index.ts";
import { TopAxis, ValueAxis } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Legend } from "../core/Legend.tsx";
import { logTicks } from "../core/log-scale.ts";
import { Mark } from "../core/Mark.tsx";
import { round } from "../core/marker-path.ts";
import { placeLegend } from "../core/place-legend.ts";
import { type Tick, valueTicks } from "../core/scales.ts";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { type PointGroup, placeLogScatter, placeMap, placeScatter, type ScatterPoint } from "./place-scatter.ts";

export interface ScatterChartProps extends ChartProps {
  points: readonly ScatterPoint[];
  xLabel: string;
  yLabel: string;
  xKind: NumberKind;
  yKind: NumberKind;
  /** Groups in the order of the legend above the chart; none without it. */
  groups?: readonly PointGroup[];
  /** Logarithmic axes of one length with the diagonal drawn, for two rates of the same things. */
  isLogarithmic?: boolean;
}

/**
 * Points on two measures; labels that would touch are left to the tip. Without names for its axes it is a
 * map: only distances mean something, and no axis is drawn.
 */
export function ScatterChart({ points, xLabel, yLabel, xKind, yKind, groups = [], isLogarithmic = false, ...chart }: ScatterChartProps) {
  const height = Math.round(chart.width < 500 ? chart.width : chart.width * 0.6);
  const legend = placeLegend(groups, chart.width - 8);
  const size = { width: chart.width, height };
  const hasAxes = xLabel !== "" || yLabel !== "";
  const drawn = !hasAxes
    ? placeOnMap(points, size)
    : isLogarithmic
      ? placeLog(points, size, { xKind, yKind }, chart)
      : placeLinear(points, size, { xKind, yKind }, chart);
  if (!drawn)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const { inner, xTicks, yTicks, zero, diagonal } = drawn;
  return (
    <ChartSvg {...chart} height={height + legend.height} isEmpty={false} hasLinks={points.some((point) => point.href)}>
      {groups.length > 0 && (
        <Legend places={legend.places} lookOf={(key) => groups.find((group) => group.key === key)!} left={4} top={height + 2} />
      )}
      {hasAxes && (
        <>
          <ValueAxis ticks={yTicks} left={inner.left} right={inner.right} zero={zero.y} />
          <g transform={`translate(0 ${inner.bottom + 24})`}>
            <TopAxis ticks={xTicks} top={0} bottom={0} zero={zero.x} />
          </g>
          <g fontSize={11} fill={paint("muted")} {...DECORATION}>
            <text x={0} y={12}>{`↑ ${yLabel}`}</text>
            <text x={inner.right} y={height - 4} textAnchor="end">{`${xLabel} →`}</text>
          </g>
        </>
      )}
      {diagonal && <line {...diagonal} stroke={paint("muted")} strokeDasharray="3 4" {...DECORATION} />}
      {groups.length === 0 ? (
        <Points points={drawn.points} />
      ) : (
        groups.map((group) => (
          <GroupPoints key={group.key} group={group} points={drawn.points.filter((point) => point.group === group.key)} />
        ))
      )}
    </ChartSvg>
  );
}

/** The look of a group is said once: a map of hundreds of points stays light. */
function GroupPoints({ group: { key, ink, fill }, points }: { group: PointGroup; points: Drawn["points"] }) {
  return (
    <g data-series={key} fill={paint(ink)} fillOpacity={fill ?? 0.85} stroke={fill === undefined ? undefined : paint(ink)}>
      {points.map((point) => (
        <Mark key={point.key} seriesKey={point.key} tip={point.tip} href={point.href}>
          <path d={point.marker} transform={`translate(${point.px} ${point.py})`} />
          {point.place && (
            <text x={point.place.x} y={point.place.y} textAnchor={point.place.anchor} fillOpacity={1} stroke="none">
              {point.text}
            </text>
          )}
        </Mark>
      ))}
    </g>
  );
}

function Points({ points }: { points: Drawn["points"] }) {
  return points.map((point) => (
    <Mark key={point.key} seriesKey={point.key} tip={point.tip} href={point.href}>
      <path d={point.marker} transform={`translate(${point.px} ${point.py})`} fill={paint(point.ink)} fillOpacity={0.85} />
      {point.place && (
        <text x={point.place.x} y={point.place.y} textAnchor={point.place.anchor} fill={paint(point.ink)}>
          {point.text}
        </text>
      )}
    </Mark>
  ));
}

interface Drawn extends Pick<NonNullable<ReturnType<typeof placeScatter>>, "inner" | "points"> {
  xTicks: Tick[];
  yTicks: Tick[];
  zero: { x: number; y: number };
  diagonal: { x1: number; y1: number; x2: number; y2: number } | null;
}
type Kinds = Pick<ScatterChartProps, "xKind" | "yKind">;
type Place = (points: readonly ScatterPoint[], size: { width: number; height: number }, kinds: Kinds, chart: ChartProps) => Drawn | null;

/** A map has no axes, so nothing of them is placed. */
function placeOnMap(points: readonly ScatterPoint[], size: { width: number; height: number }): Drawn | null {
  const placed = placeMap(points, size);
  return placed && { ...placed, xTicks: [], yTicks: [], zero: { x: 0, y: 0 }, diagonal: null };
}

const placeLinear: Place = (points, size, { xKind, yKind }, { locale, width }) => {
  const placed = placeScatter(points, size);
  if (placed === null) return null;
  const { x, y } = placed;
  return {
    ...placed,
    xTicks: valueTicks(x, width < 500 ? 4 : 8, xKind, locale),
    yTicks: valueTicks(y, 5, yKind, locale),
    zero: { x: x(0), y: y(0) },
    diagonal: null,
  };
};

const placeLog: Place = (points, size, { xKind, yKind }, { locale }) => {
  const placed = placeLogScatter(points, size);
  if (placed === null) return null;
  const { inner, x, y } = placed;
  const ends = [x.low, x.high] as const;
  return {
    ...placed,
    xTicks: logTicks(x, 36, xKind, locale),
    yTicks: logTicks(y, 22, yKind, locale),
    zero: { x: inner.left - 1, y: inner.bottom + 1 },
    diagonal: { x1: round(x(ends[0])), y1: round(y(ends[0])), x2: round(x(ends[1])), y2: round(y(ends[1])) },
  };
};
