import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { placeTimeline, type TimelinePoint } from "./place-timeline.ts";

export interface TimelineChartProps extends ChartProps {
  points: readonly TimelinePoint[];
  /** First and last year of the line, one for all that are read together. */
  years: readonly [number, number];
}

/** When something was said, a dot each on a line of years; the first is full, the later ones are hollow. */
export function TimelineChart({ points, years, ...chart }: TimelineChartProps) {
  const placed = placeTimeline(points, years, chart.width);
  if (!placed)
    return (
      <ChartSvg {...chart} height={40} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  return (
    <ChartSvg {...chart} height={placed.height} isEmpty={false} hasLinks={points.some((point) => point.href)}>
      <g fontSize={10} fill={paint("muted")} textAnchor="middle" {...DECORATION}>
        <line x1={0} x2={chart.width} y1={placed.line} y2={placed.line} stroke={paint("rule")} />
        {placed.years.map(({ year, x }) => (
          <text key={year} x={x} y={placed.line + 17}>
            {year}
          </text>
        ))}
      </g>
      {placed.marks.map(({ key, tip, href, x, y, isOrigin, more }) => (
        <Mark key={key} seriesKey={key} tip={tip} href={href}>
          <circle cx={x} cy={y} r={4.5} fill={paint(isOrigin ? "accent" : "sheet")} stroke={paint("accent")} strokeWidth={1.5} />
          {more > 0 ? <text x={x + 8} y={y} dy="0.34em" fontSize={10}>{`+${more}`}</text> : null}
        </Mark>
      ))}
    </ChartSvg>
  );
}
