import { RowLabel } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { type PassageText, passagesHeight, placePassages, type SharedPassage } from "./place-passages.ts";

export interface PassageMapProps extends ChartProps {
  a: PassageText;
  b: PassageText;
  passages: readonly SharedPassage[];
  /** Words at the two ends of both texts. */
  startLabel: string;
  endLabel: string;
}

/** Where what two texts share stands in each of them, from their beginning to their end. */
export function PassageMap({ a, b, passages, startLabel, endLabel, ...chart }: PassageMapProps) {
  const placed = placePassages(a, b, passages, chart.width);
  if (!placed)
    return (
      <ChartSvg {...chart} height={120} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const { left, labelWidth, top, bottom, bar } = placed;
  const texts = [
    { key: "a", label: a.label, y: top },
    { key: "b", label: b.label, y: bottom },
  ];
  return (
    <ChartSvg {...chart} height={passagesHeight} isEmpty={false} hasLinks={passages.some((passage) => passage.href)}>
      {texts.map(({ key, label, y }) => (
        <g key={key}>
          <RowLabel label={label} x={labelWidth} y={y + bar / 2} width={labelWidth} />
          <rect x={left} y={y} width={chart.width - left} height={bar} fill={paint("rule")} fillOpacity={0.5} />
        </g>
      ))}
      {placed.ribbons.map(({ key, tip, href, above, below, d }) => (
        <Mark key={key} seriesKey={key} tip={tip} href={href}>
          <path d={d} fill={paint("accent")} fillOpacity={0.22} />
          <rect x={above.x} y={top} width={above.width} height={bar} fill={paint("accent")} />
          <rect x={below.x} y={bottom} width={below.width} height={bar} fill={paint("accent")} />
        </Mark>
      ))}
      <g fontSize={11} fill={paint("muted")} {...DECORATION}>
        <text x={left} y={bottom + bar + 14}>
          {startLabel}
        </text>
        <text x={chart.width} y={bottom + bar + 14} textAnchor="end">
          {endLabel}
        </text>
      </g>
    </ChartSvg>
  );
}
