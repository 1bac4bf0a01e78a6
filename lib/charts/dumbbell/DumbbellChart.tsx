import type { NumberKind } from "#lib/format/index.ts";
import { RowLabel, TopAxis } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import { valueTicks } from "../core/scales.ts";
import { fitText } from "../core/text-width.ts";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { dumbbellHeight, type Pair, placeDumbbell } from "./place-dumbbell.ts";

export interface DumbbellChartProps extends ChartProps {
  pairs: readonly Pair[];
  kind: NumberKind;
  aLabel: string;
  bLabel: string;
}
type PlacedPair = NonNullable<ReturnType<typeof placeDumbbell>>["rows"][number];

/** Two values per row and the distance between them: the first hollow, the second filled. */
export function DumbbellChart({ pairs, kind, aLabel, bLabel, ...chart }: DumbbellChartProps) {
  const placed = placeDumbbell(pairs, chart.width);
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  // Both names stand on one line, each in its half.
  const room = (chart.width - 4 - placed.zero) / 2 - 24;
  return (
    <ChartSvg {...chart} height={dumbbellHeight(pairs.length)} isEmpty={false} hasLinks={pairs.some((pair) => pair.href)} isByRow>
      <g fontWeight={600} {...DECORATION}>
        <text x={placed.zero} y={12} fill={paint("down")}>{`○ ${fitText(aLabel, 12, room)}`}</text>
        <text x={chart.width - 4} y={12} textAnchor="end" fill={paint("up")}>{`● ${fitText(bLabel, 12, room)}`}</text>
      </g>
      <TopAxis
        ticks={valueTicks(placed.x, chart.width < 500 ? 3 : 6, kind, chart.locale)}
        top={38}
        bottom={placed.bottom}
        zero={placed.zero}
      />
      {placed.rows.map((row) => (
        <g key={row.key}>
          <RowLabel label={row.label} x={placed.labelWidth} y={row.y} width={placed.labelWidth} ink={row.ink} />
          <Mark seriesKey={row.key} tip={row.tip} href={row.href}>
            <PairMark row={row} />
          </Mark>
        </g>
      ))}
    </ChartSvg>
  );
}

function PairMark({ row }: { row: PlacedPair }) {
  return (
    <>
      {row.ax !== null && row.bx !== null && (
        <line x1={row.ax} x2={row.bx} y1={row.y} y2={row.y} stroke={paint(row.ink ?? "muted")} strokeWidth={2} />
      )}
      {row.ax !== null && <circle cx={row.ax} cy={row.y} r={5} fill={paint("sheet")} stroke={paint("down")} strokeWidth={2} />}
      {row.bx !== null && <circle cx={row.bx} cy={row.y} r={5.5} fill={paint("up")} />}
    </>
  );
}
