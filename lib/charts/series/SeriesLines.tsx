import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import { paint } from "../palette.ts";
import type { PlacedLine } from "./place-series.ts";

/** Bands behind, then lines, then a marker for each year: a year alone between gaps still shows. */
export function SeriesLines({ lines, showBands }: { lines: readonly PlacedLine[]; showBands: boolean }) {
  return (
    <>
      {showBands ? lines.map((one) => <Band key={one.key} line={one} />) : null}
      {lines.map((one) => (
        <path
          key={one.key}
          data-series={one.key}
          d={one.path}
          fill="none"
          stroke={paint(one.ink)}
          strokeWidth={2}
          strokeDasharray={one.dash ?? undefined}
          strokeLinejoin="round"
        />
      ))}
      {lines.map((one) => (
        <g key={one.key} data-series={one.key} fill={paint(one.ink)} stroke={paint("sheet")} strokeWidth={1}>
          {one.points.map((point) => (
            <Mark key={point.x} seriesKey={one.key} tip={point.tip} href={point.href}>
              <circle cx={point.px} cy={point.py} r={9} fill="transparent" stroke="none" />
              <path d={one.marker} transform={`translate(${point.px} ${point.py})`} />
            </Mark>
          ))}
        </g>
      ))}
    </>
  );
}

/** The 95 % interval: a pale band, and a hairline at each year so that a year alone has one too. */
function Band({ line }: { line: PlacedLine }) {
  return (
    <g data-series={line.key} {...DECORATION}>
      <path d={line.band} fill={paint(line.ink)} fillOpacity={0.1} />
      {line.whiskers.map((whisker) => (
        <line
          key={whisker.px}
          x1={whisker.px}
          x2={whisker.px}
          y1={whisker.low}
          y2={whisker.high}
          stroke={paint(line.ink)}
          strokeOpacity={0.3}
        />
      ))}
    </g>
  );
}
