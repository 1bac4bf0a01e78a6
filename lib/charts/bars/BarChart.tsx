import type { NumberKind } from "#lib/format/index.ts";
import { RowLabel, TopAxis } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import { markerPath } from "../core/marker-path.ts";
import { valueTicks } from "../core/scales.ts";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { type Bar, barsHeight, placeBars } from "./place-bars.ts";

export interface BarChartProps extends ChartProps {
  bars: readonly Bar[];
  kind: NumberKind;
  /** `dot` shows estimates with whiskers, `bar` plain counts. */
  form?: "dot" | "bar";
}
type PlacedBar = NonNullable<ReturnType<typeof placeBars>>["rows"][number];

/**
 * Values as horizontal rows: dots with whiskers for estimates, bars for counts; the figure stands at the
 * right.
 */
export function BarChart({ bars, kind, form = "dot", ...chart }: BarChartProps) {
  const placed = placeBars(bars, chart.width);
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const ticks = valueTicks(placed.x, chart.width < 500 ? 3 : 6, kind, chart.locale);
  return (
    <ChartSvg {...chart} height={barsHeight(bars.length)} isEmpty={false} hasLinks={bars.some((bar) => bar.href)} isByRow>
      <TopAxis ticks={ticks} top={22} bottom={placed.bottom} zero={placed.zero} />
      {placed.rows.map((row) => (
        <g key={row.key}>
          <RowLabel label={row.label} x={placed.labelWidth} y={row.y} width={placed.labelWidth} />
          <Mark seriesKey={row.key} tip={row.tip} href={row.href}>
            {form === "bar" ? <Rectangle row={row} zero={placed.zero} /> : <Dot row={row} zero={placed.zero} />}
          </Mark>
          <text x={chart.width} y={row.y} dy="0.34em" textAnchor="end" {...DECORATION}>
            {row.valueText}
          </text>
        </g>
      ))}
    </ChartSvg>
  );
}

function Rectangle({ row, zero }: { row: PlacedBar; zero: number }) {
  if (row.at === null) return null;
  return <rect x={Math.min(zero, row.at)} y={row.y - 7} width={Math.max(0.5, Math.abs(row.at - zero))} height={14} fill={paint(row.ink)} />;
}

function Dot({ row, zero }: { row: PlacedBar; zero: number }) {
  if (row.at === null) return null;
  return (
    <>
      <rect x={Math.min(zero, row.at) - 6} y={row.y - 10} width={Math.abs(row.at - zero) + 12} height={20} fill="transparent" />
      {row.from !== null && row.to !== null && (
        <line x1={row.from} x2={row.to} y1={row.y} y2={row.y} stroke={paint(row.ink)} strokeOpacity={0.4} strokeWidth={3} />
      )}
      <path d={markerPath(row.ink.marker, 60)} transform={`translate(${row.at} ${row.y})`} fill={paint(row.ink)} />
    </>
  );
}
