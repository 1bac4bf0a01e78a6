import { type InkName, paint } from "../palette.ts";
import { placeSparkline } from "./place-sparkline.ts";

export interface SparklineProps {
  values: readonly (number | null)[];
  /** Says what the line shows; the only words it has. */
  label: string;
  width?: number;
  height?: number;
  ink?: InkName;
}

/** A line the size of a word, for table cells; nothing at all when there are no values. */
export function Sparkline({ values, label, width = 96, height = 20, ink = "series-1" }: SparklineProps) {
  const placed = placeSparkline(values, { width, height });
  if (!placed) return null;
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <path d={placed.path} fill="none" stroke={paint(ink)} strokeWidth={1.25} />
      {placed.alone.map((point) => (
        <circle key={point.x} cx={point.x} cy={point.y} r={1.25} fill={paint(ink)} />
      ))}
      <circle cx={placed.end.x} cy={placed.end.y} r={2} fill={paint("accent")} />
    </svg>
  );
}
