import type { NumberKind } from "#lib/format/index.ts";
import { ValueAxis, YearAxis } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { valueTicks } from "../core/scales.ts";
import { fitText } from "../core/text-width.ts";
import type { ChartProps } from "../core/types.ts";
import { neutralInk, paint } from "../palette.ts";
import { placeSeries, type Series, seriesValues, seriesYears } from "./place-series.ts";
import { SeriesLines } from "./SeriesLines.tsx";

export interface SmallMultiplesProps extends ChartProps {
  series: readonly Series[];
  kind: NumberKind;
}
const PANEL = { height: 140, gap: 16, bottom: 24 };

/**
 * Where each panel stands: three columns on paper (four panels in one row), two on a phone, read along the
 * rows. Pure.
 */
export function placeMultiples(panelCount: number, width: number) {
  const columns = Math.max(1, Math.min(panelCount, width < 500 ? 2 : panelCount === 4 ? 4 : 3));
  const panelWidth = (width - (columns - 1) * PANEL.gap) / columns;
  const rows = Math.ceil(panelCount / columns);
  const panels = Array.from({ length: panelCount }, (_, index) => ({
    x: (index % columns) * (panelWidth + PANEL.gap),
    y: Math.floor(index / columns) * (PANEL.height + PANEL.gap),
  }));
  return { panels, panelWidth, height: rows * (PANEL.height + PANEL.gap) - PANEL.gap };
}

/** One small chart per line, all with the same axes, so that heights and years compare across panels. */
export function SmallMultiples({ series, kind, ...chart }: SmallMultiplesProps) {
  const span = seriesYears(series);
  if (!span)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const top = Math.max(0, ...seriesValues(series));
  const { panels, panelWidth, height } = placeMultiples(series.length, chart.width);
  const hasLinks = series.some((one) => one.points.some((point) => point.href));
  return (
    <ChartSvg {...chart} height={height} isEmpty={false} hasLinks={hasLinks}>
      {series.map((one, index) => (
        <g key={one.key} data-panel transform={`translate(${panels[index]!.x} ${panels[index]!.y})`}>
          <Panel one={one} index={index} width={panelWidth} kind={kind} top={top} span={span} locale={chart.locale} />
        </g>
      ))}
    </ChartSvg>
  );
}

interface PanelProps extends Pick<SmallMultiplesProps, "kind" | "locale"> {
  one: Series;
  index: number;
  width: number;
  top: number;
  span: [number, number];
}

function Panel({ one, index, width, kind, top, span, locale }: PanelProps) {
  const scope: Series = { key: "", label: "", points: span.map((x) => ({ x, y: 0, tip: "" })) };
  const placed = placeSeries([one, scope], { width, height: PANEL.height }, { labels: false, axisWidth: 30, bottom: PANEL.bottom, top });
  if (!placed) return null;
  const ink = one.ink ?? neutralInk(index);
  const line = { ...placed.lines[0]!, ink };
  return (
    <>
      <text x={0} y={13} fontSize={12} fontWeight={600} fill={paint(ink)}>
        {fitText(line.label, 12, width)}
      </text>
      <ValueAxis ticks={valueTicks(placed.y, 3, kind, locale)} left={30} right={width} zero={placed.y(0)} />
      <YearAxis years={[...new Set(span)]} x={placed.x} y={placed.inner.bottom} />
      <SeriesLines lines={[line]} showBands kind={kind} locale={locale} />
    </>
  );
}
