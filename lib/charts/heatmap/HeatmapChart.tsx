import { formatNumber, type NumberKind } from "#lib/format/index.ts";
import { RowLabel } from "../core/axes.tsx";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import { round } from "../core/marker-path.ts";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { type HeatmapRow, heatmapHeight, placeHeatmap } from "./place-heatmap.ts";

export interface HeatmapChartProps extends ChartProps {
  rows: readonly HeatmapRow[];
  columns: readonly number[];
  kind: NumberKind;
  /** True where the columns are years, so that a stroke over them can choose years. */
  isByYear?: boolean;
  /** True where the columns are the rows once more, in the same order: a cell is named by both. */
  isMatrix?: boolean;
}
/** Narrower than this is a phone's drawing: there the newest years stand first, as in tables. */
const PHONE = 500;
type Placed = NonNullable<ReturnType<typeof placeHeatmap>>;

/**
 * Rows by years: the stronger the colour, the higher the rate; an empty square is none, a dash is nothing to
 * count.
 */
export function HeatmapChart({ rows, columns, kind, isByYear = false, isMatrix = false, ...chart }: HeatmapChartProps) {
  const drawn = isByYear && chart.width < PHONE ? [...columns].reverse() : columns;
  const placed = placeHeatmap(rows, drawn, chart.width);
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const hasLinks = rows.some((row) => row.href || row.cells.some((cell) => cell.href));
  return (
    <ChartSvg {...chart} height={heatmapHeight(rows.length)} isEmpty={false} hasLinks={hasLinks}>
      <g fontSize={11} fill={paint("muted")} textAnchor="middle" {...DECORATION}>
        {placed.heads.map((head) => (
          <text key={head.column} x={head.x} y={16}>
            {head.column}
          </text>
        ))}
      </g>
      <g
        data-heat={isByYear ? "years" : isMatrix ? "matrix" : "other"}
        data-columns={drawn.join(" ")}
        data-left={placed.left}
        data-step={placed.cellWidth}
        data-top={placed.top}
        data-row-height={placed.rowHeight}
      >
        {placed.rows.map((row) => (
          <HeatRow key={row.key} row={row} placed={placed} />
        ))}
      </g>
      <Key placed={placed} largest={formatNumber(placed.largest, kind, chart.locale)} />
    </ChartSvg>
  );
}

/** Narrower cells can be hit by nobody: they are drawn as a whole, and the chart is asked by its place. */
const LEAST_MARK = 9;
/** Steps of colour of cells that are drawn together. */
const STEPS = 12;

type PlacedRow = Placed["rows"][number];

/** A row says which of its columns had nothing to count, so that a place without a mark can be named too. */
function HeatRow({ row, placed }: { row: PlacedRow; placed: Placed }) {
  const isDense = placed.cellWidth < LEAST_MARK;
  const found = row.cells.filter(({ value }) => value);
  const uncounted = row.cells.flatMap(({ value, column }) => (value === null ? [column] : []));
  return (
    <>
      <RowLabel label={row.label} x={placed.labelWidth} y={row.y + 10} width={placed.labelWidth} href={row.href} isolates={row.key} />
      <g data-row={row.key} data-label={row.label} data-uncounted={uncounted.join(" ") || undefined} fill={paint("accent")}>
        <EmptyCells row={row} placed={placed} />
        <SilentCells cells={found.filter((cell) => cell.isSilent || isDense)} row={row} placed={placed} />
        {found.map((cell) => (cell.isSilent || isDense ? null : <CellMark key={cell.column} cell={cell} row={row} placed={placed} />))}
      </g>
    </>
  );
}

/**
 * All squares with nothing found and all dashes of a row as one shape each: a map of hundreds of rows stays
 * light.
 */
function EmptyCells({ row, placed }: { row: PlacedRow; placed: Placed }) {
  const [width, height] = [placed.cellWidth - 1.5, placed.rowHeight - 2];
  const squares = row.cells.filter((cell) => cell.value === 0).map((cell) => `M${cell.x},${row.y + 1}h${width}v${height}h${-width}z`);
  const dashes = row.cells
    .filter((cell) => cell.value === null)
    .map((cell) => `M${round(cell.x + placed.cellWidth / 2 - 4)},${row.y + 10}h8`);
  return <path d={[...squares, ...dashes].join("")} fill="none" stroke={paint("rule")} strokeWidth={0.5} />;
}

/** Cells without words and links as one shape for each step of colour. */
function SilentCells({ cells, row, placed }: { cells: PlacedRow["cells"]; row: PlacedRow; placed: Placed }) {
  const byStep = new Map<number, string>();
  const width = round(placed.cellWidth < LEAST_MARK ? placed.cellWidth : placed.cellWidth - 1.5);
  for (const cell of cells) {
    const step = Math.ceil((cell.strength ?? 0) * STEPS) / STEPS;
    byStep.set(step, `${byStep.get(step) ?? ""}M${cell.x},${row.y + 1}h${width}v${placed.rowHeight - 2}h${-width}z`);
  }
  return [...byStep].map(([step, d]) => <path key={step} d={d} fillOpacity={opacityOf(step)} />);
}

function opacityOf(strength: number): number {
  return round(0.08 + 0.92 * strength);
}

function CellMark({ cell, row, placed }: { cell: PlacedRow["cells"][number]; row: PlacedRow; placed: Placed }) {
  return (
    <Mark seriesKey={row.key} tip={cell.tip} href={cell.href} inTabOrder={false}>
      <rect
        x={cell.x}
        y={row.y + 1}
        width={placed.cellWidth - 1.5}
        height={placed.rowHeight - 2}
        fillOpacity={opacityOf(cell.strength ?? 0)}
      />
    </Mark>
  );
}

/** Five steps from none to the largest value. */
function Key({ placed, largest }: { placed: Placed; largest: string }) {
  const left = placed.labelWidth + 10;
  const y = placed.bottom + 12;
  return (
    <g fontSize={10} fill={paint("muted")} {...DECORATION}>
      <text x={left} y={y + 9}>
        0
      </text>
      {[0, 0.25, 0.5, 0.75, 1].map((strength, index) => (
        <rect
          key={strength}
          x={left + 12 + index * 20}
          y={y}
          width={20}
          height={10}
          fill={paint("accent")}
          fillOpacity={strength === 0 ? 0 : 0.08 + 0.92 * strength}
          stroke={paint("rule")}
          strokeWidth={0.5}
        />
      ))}
      <text x={left + 118} y={y + 9}>
        {largest}
      </text>
    </g>
  );
}
