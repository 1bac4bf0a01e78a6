import { type Ink, paint } from "../palette.ts";
import { DECORATION } from "./decoration.ts";
import { round } from "./marker-path.ts";
import type { Tick } from "./scales.ts";
import { fitText, textWidthEm } from "./text-width.ts";

/** Horizontal hairlines with their values at the left; the line at zero is darker. */
export function ValueAxis({ ticks, left, right, zero }: { ticks: Tick[]; left: number; right: number; zero: number }) {
  return (
    <g {...DECORATION} fontSize={11} fill={paint("muted")}>
      {ticks.map((tick) => (
        <g key={tick.label} transform={`translate(0 ${round(tick.at)})`}>
          <line x1={left} x2={right} stroke={paint(Math.abs(tick.at - zero) < 0.5 ? "muted" : "rule")} />
          <text x={left - 6} dy="0.32em" textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Vertical hairlines with their values on top, for charts whose values run to the right. */
export function TopAxis({ ticks, top, bottom, zero }: { ticks: Tick[]; top: number; bottom: number; zero: number }) {
  return (
    <g {...DECORATION} fontSize={11} fill={paint("muted")}>
      {ticks.map((tick) => (
        <g key={tick.label} transform={`translate(${round(tick.at)} 0)`}>
          <line y1={top} y2={bottom} stroke={paint(Math.abs(tick.at - zero) < 0.5 ? "muted" : "rule")} />
          <text y={top - 6} textAnchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/**
 * Labels along the bottom: years, and under them how many speeches stand behind each when `counts` is given.
 */
export function YearAxis({
  years,
  x,
  y,
  counts,
}: {
  years: number[];
  x: (year: number) => number;
  y: number;
  counts?: YearCounts | undefined;
}) {
  return (
    <g {...DECORATION} fontSize={11} fill={paint("muted")} textAnchor="middle">
      {years.map((year) => (
        <g key={year} transform={`translate(${round(x(year))} ${y})`}>
          <line y2={4} stroke={paint("muted")} />
          <text y={16}>{year}</text>
          {counts && (
            <text y={30} fontSize={10}>
              {counts.values.get(year) ?? 0}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
export interface YearCounts {
  /** What is counted, e.g. `speeches`. */
  label: string;
  values: ReadonlyMap<number, number>;
}

/** Label of a row at the left of a chart, cut to its column. */
export function RowLabel({ label, x, y, width, href, isolates, ink, fontSize = 12 }: RowLabelProps) {
  const text = (
    <text x={x} y={round(y)} dy="0.34em" textAnchor="end" fontSize={fontSize} fill={paint(ink ?? "ink")}>
      {fitText(label, fontSize, width)}
      {textWidthEm(label) * fontSize > width && <title>{label}</title>}
    </text>
  );
  return href ? (
    <a href={href} aria-label={label} data-isolates={isolates}>
      {text}
    </a>
  ) : isolates === undefined ? (
    text
  ) : (
    <g data-isolates={isolates}>{text}</g>
  );
}
interface RowLabelProps {
  label: string;
  /** Colour of its own; that of text unless given. */
  ink?: Ink | undefined;
  x: number;
  y: number;
  width: number;
  href?: string | undefined;
  /** Key of the row or lane that a click on the label shows alone. */
  isolates?: string | undefined;
  fontSize?: number;
}
