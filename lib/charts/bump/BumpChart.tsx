import { YearAxis } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import { fitText } from "../core/text-width.ts";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { type BumpLine, bumpHeight, placeBump } from "./place-bump.ts";

export interface BumpChartProps extends ChartProps {
  lines: readonly BumpLine[];
}
type PlacedBump = NonNullable<ReturnType<typeof placeBump>>["lines"][number];

/** Ranks over years, first place on top; a rank is no quantity, so there is no value axis and no interval. */
export function BumpChart({ lines, ...chart }: BumpChartProps) {
  const placed = placeBump(lines, chart.width);
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const every = Math.max(1, Math.ceil((placed.years.length * 36) / (placed.right - 30)));
  return (
    <ChartSvg
      {...chart}
      height={bumpHeight(placed.lowest)}
      isEmpty={false}
      hasLinks={lines.some((one) => one.points.some((point) => point.href))}
    >
      <YearAxis years={placed.years.filter((_, index) => index % every === 0)} x={placed.x} y={placed.bottom} />
      {placed.lines.map((one) => (
        <BumpPath key={one.key} one={one} x={placed.right} width={placed.labelWidth - 14} />
      ))}
    </ChartSvg>
  );
}

/** One line; its name stands beside its last rank, or with its last year under the others when it stops early. */
function BumpPath({ one, x, width }: { one: PlacedBump; x: number; width: number }) {
  return (
    <g data-series={one.key} data-label={one.label} data-isolates={one.key}>
      <path d={one.path} fill="none" stroke={paint(one.ink)} strokeWidth={2.5} strokeDasharray={one.dash ?? undefined} />
      {one.points.map((point) => (
        <Mark key={point.x} seriesKey={one.key} tip={point.tip} href={point.href} year={point.x} value={`${point.rank}`}>
          <circle cx={point.px} cy={point.py} r={9} fill={paint(one.ink)} />
          <text x={point.px} y={point.py} dy="0.36em" fontSize={10} textAnchor="middle" fill={paint("sheet")}>
            {point.rank}
          </text>
        </Mark>
      ))}
      {one.end === null ? null : (
        <text
          x={(one.nameY === null ? one.end.px : x) + 14}
          y={one.nameY ?? one.end.py}
          dy="0.34em"
          fontWeight={600}
          fill={paint(one.ink)}
          {...DECORATION}
        >
          {one.nameY === null ? fitText(one.label, 12, width) : `${fitText(one.label, 12, width - 30)} ${one.end.x}`}
        </text>
      )}
    </g>
  );
}
