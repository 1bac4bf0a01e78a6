import type { NumberKind } from "#lib/format/index.ts";
import { TopAxis, ValueAxis } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import { valueTicks } from "../core/scales.ts";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { placeScatter, type ScatterPoint } from "./place-scatter.ts";

export interface ScatterChartProps extends ChartProps {
  points: readonly ScatterPoint[];
  xLabel: string;
  yLabel: string;
  xKind: NumberKind;
  yKind: NumberKind;
}

/** Points on two measures; labels that would touch are left to the tip. */
export function ScatterChart({ points, xLabel, yLabel, xKind, yKind, ...chart }: ScatterChartProps) {
  const height = Math.round(chart.width < 500 ? chart.width : chart.width * 0.6);
  const placed = placeScatter(points, { width: chart.width, height });
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const { inner, x, y } = placed;
  return (
    <ChartSvg {...chart} height={height} isEmpty={false} hasLinks={points.some((point) => point.href)}>
      <ValueAxis ticks={valueTicks(y, 5, yKind, chart.locale)} left={inner.left} right={inner.right} zero={y(0)} />
      <g transform={`translate(0 ${inner.bottom + 24})`}>
        <TopAxis ticks={valueTicks(x, chart.width < 500 ? 4 : 8, xKind, chart.locale)} top={0} bottom={0} zero={x(0)} />
      </g>
      <g fontSize={11} fill={paint("muted")} {...DECORATION}>
        <text x={0} y={12}>{`↑ ${yLabel}`}</text>
        <text x={inner.right} y={height - 4} textAnchor="end">{`${xLabel} →`}</text>
      </g>
      {placed.points.map((point) => (
        <Mark key={point.key} seriesKey={point.key} tip={point.tip} href={point.href}>
          <path d={point.marker} transform={`translate(${point.px} ${point.py})`} fill={paint(point.ink)} fillOpacity={0.85} />
          {point.place && (
            <text x={point.place.x} y={point.place.y} textAnchor={point.place.anchor} fill={paint(point.ink)}>
              {point.text}
            </text>
          )}
        </Mark>
      ))}
    </ChartSvg>
  );
}
