import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { placeWordShift, type ShiftItem, wordShiftHeight } from "./place-word-shift.ts";

export interface WordShiftChartProps extends ChartProps {
  items: readonly ShiftItem[];
  /** Heads of the two sides, e.g. `more in 2015`, `more in 2025`. */
  downLabel: string;
  upLabel: string;
}

/** Which words make two texts differ, and by how much: rises to the right, falls to the left. */
export function WordShiftChart({ items, downLabel, upLabel, ...chart }: WordShiftChartProps) {
  const placed = placeWordShift(items, chart.width);
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  return (
    <ChartSvg {...chart} height={wordShiftHeight(items.length)} isEmpty={false} hasLinks={items.some((item) => item.href)} isByRow>
      <g fontWeight={600} {...DECORATION}>
        <text x={placed.middle - 8} y={16} textAnchor="end" fill={paint("down")}>{`← ${downLabel}`}</text>
        <text x={placed.middle + 8} y={16} fill={paint("up")}>{`${upLabel} →`}</text>
      </g>
      {placed.rows.map((row) => (
        <Mark key={`${row.direction}-${row.key}`} seriesKey={row.key} tip={row.tip} href={row.href}>
          <rect x={row.x} y={row.y} width={row.size} height={placed.barHeight} fill={paint(row.direction)} fillOpacity={0.85} />
          <text x={row.labelX} y={row.y + placed.barHeight / 2} dy="0.34em" textAnchor={row.anchor}>
            {row.text}
          </text>
        </Mark>
      ))}
      <line x1={placed.middle} x2={placed.middle} y1={24} y2={placed.bottom} stroke={paint("ink")} />
    </ChartSvg>
  );
}
