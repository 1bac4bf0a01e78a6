import { type Ink, paint } from "../palette.ts";
import { markerPath } from "./marker-path.ts";
import type { LegendPlace } from "./place-legend.ts";

interface LegendProps {
  places: readonly LegendPlace[];
  /** Ink of an entry, and how full its marker is, as its marks are. */
  lookOf: (key: string) => { ink: Ink; fill?: number };
  top: number;
  left: number;
}

/** Groups of marks by colour and form; a click on one shows it alone. */
export function Legend({ places, lookOf, top, left }: LegendProps) {
  return (
    <g fontSize={11} transform={`translate(${left} ${top})`}>
      {places.map(({ key, text, x, y }) => {
        const { ink, fill } = lookOf(key);
        return (
          <g key={key} data-isolates={key} transform={`translate(${x} ${y})`}>
            <rect x={-2} y={-4} width={16 + text.length * 11} height={16} fill="transparent" />
            <path
              d={markerPath(ink.marker, 42)}
              transform="translate(5 4)"
              fill={paint(ink)}
              fillOpacity={fill ?? 0.85}
              stroke={fill === undefined ? undefined : paint(ink)}
            />
            <text x={14} y={8}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
