import { RowLabel } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { placeStrip, type StripLane, stripHeight } from "./place-strip.ts";

export interface StripChartProps extends ChartProps {
  lanes: readonly StripLane[];
  /** Sentences of the text. */
  total: number;
  /** Words at the two ends, e.g. `start`, `end`. */
  startLabel: string;
  endLabel: string;
}

function SilentMarks({ lane, d, ink }: { lane: string; d: string | undefined; ink: string }) {
  return d === undefined ? null : <path data-mark={lane} d={d} fill={ink} />;
}

type Bar = NonNullable<ReturnType<typeof placeStrip>>["lanes"][number]["bars"][number];

const isSpeaking = (bar: Bar) => bar.tip !== "" || bar.href !== undefined;

/** Marks without words and link as one shape: a strip of hundreds of sentences stays light. */
function silentPath(bars: readonly Bar[], y: number, height: number): string | undefined {
  const silent = bars.filter((bar) => !isSpeaking(bar));
  return silent.length === 0 ? undefined : silent.map((bar) => `M${bar.x},${y}h${bar.width}v${height}h${-bar.width}z`).join("");
}

/** Where in a speech each theme stands: one bar per sentence, one lane per theme. */
export function StripChart({ lanes, total, startLabel, endLabel, ...chart }: StripChartProps) {
  const placed = placeStrip(lanes, total, chart.width);
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const hasLinks = lanes.some((lane) => lane.marks.some((mark) => mark.href));
  return (
    <ChartSvg {...chart} height={stripHeight(lanes.length)} isEmpty={false} hasLinks={hasLinks} isByRow>
      {placed.lanes.map((lane) => (
        <g key={lane.key}>
          <RowLabel
            label={lane.label}
            x={placed.labelWidth}
            y={lane.y + placed.laneHeight / 2}
            width={placed.labelWidth}
            isolates={lane.key}
          />
          <g data-series={lane.key}>
            <rect
              x={placed.left}
              y={lane.y}
              width={chart.width - placed.left}
              height={placed.laneHeight}
              fill={paint("rule")}
              fillOpacity={0.35}
            />
            <SilentMarks lane={lane.key} d={silentPath(lane.bars, lane.y, placed.laneHeight)} ink={paint(lane.ink)} />
            {lane.bars.filter(isSpeaking).map((bar) => (
              <Mark key={bar.at} seriesKey={lane.key} tip={bar.tip} href={bar.href} inTabOrder={false}>
                <rect x={bar.x} y={lane.y} width={bar.width} height={placed.laneHeight} fill={paint(lane.ink)} />
              </Mark>
            ))}
          </g>
        </g>
      ))}
      <g fontSize={11} fill={paint("muted")} {...DECORATION}>
        <text x={placed.left} y={placed.bottom + 14}>
          {startLabel}
        </text>
        <text x={chart.width} y={placed.bottom + 14} textAnchor="end">
          {endLabel}
        </text>
      </g>
    </ChartSvg>
  );
}
