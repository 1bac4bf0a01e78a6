import { formatNumber } from "#lib/format/index.ts";
import { ValueAxis, YearAxis } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import { valueTicks } from "../core/scales.ts";
import { fitText } from "../core/text-width.ts";
import type { ChartProps } from "../core/types.ts";
import { INKS, paint } from "../palette.ts";
import { placeShares, type ShareColumn, type ShareKey } from "./place-shares.ts";

export interface StackedShareChartProps extends ChartProps {
  keys: readonly ShareKey[];
  columns: readonly ShareColumn[];
}

/**
 * Shares of a whole by year, stacked from 0; no intervals, because a stack has no place for them (use
 * SeriesChart where they matter).
 */
export function StackedShareChart({ keys, columns, ...chart }: StackedShareChartProps) {
  const height = Math.round(chart.width < 500 ? chart.width * 0.8 : chart.width * 0.42);
  const placed = placeShares(keys, columns, { width: chart.width, height });
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const { inner, y } = placed;
  return (
    <ChartSvg {...chart} height={height} isEmpty={false} hasLinks={placed.boxes.some((box) => box.href)}>
      <ValueAxis ticks={valueTicks(y, 5, "share", chart.locale)} left={inner.left} right={inner.right} zero={y(0)} />
      <YearAxis years={placed.ticks} x={placed.x} y={inner.bottom} />
      {placed.boxes.map((box) => (
        <Mark
          key={`${box.year}-${box.key}`}
          seriesKey={box.key}
          tip={box.tip}
          href={box.href}
          year={box.year}
          value={box.value === null ? undefined : formatNumber(box.value, "share", chart.locale)}
        >
          <rect x={box.x} y={box.y} width={box.width} height={box.height} fill={paint(box.ink)} stroke={paint("sheet")} />
        </Mark>
      ))}
      <g fontWeight={600} {...DECORATION}>
        {placed.labels.map((label) => (
          <text key={label.key} x={inner.right + 8} y={label.at} dy="0.34em" fill={paint(label.ink === INKS.rule ? "muted" : label.ink)}>
            {fitText(label.label, 12, chart.width - inner.right - 8)}
          </text>
        ))}
      </g>
    </ChartSvg>
  );
}
