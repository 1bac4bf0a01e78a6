import { formatNumber, type NumberKind } from "#lib/format/index.ts";
import type { Locale } from "#lib/types.ts";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import { paint } from "../palette.ts";
import type { PlacedLine } from "./place-series.ts";

interface SeriesLinesProps {
  lines: readonly PlacedLine[];
  showBands: boolean;
  kind: NumberKind;
  locale: Locale;
}

/** Bands behind, then lines, then a marker for each year: a year alone between gaps still shows. */
export function SeriesLines({ lines, showBands, kind, locale }: SeriesLinesProps) {
  return (
    <>
      {lines.map((one) => (
        <Interval key={one.key} line={one} isBand={showBands} />
      ))}
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
        <g
          key={one.key}
          data-series={one.key}
          data-label={one.label}
          fill={paint(one.ink)}
          stroke={paint("sheet")}
          strokeWidth={one.isDense ? 0 : 1}
        >
          {one.points.map((point) => (
            <Mark
              key={point.x}
              seriesKey={one.key}
              tip={point.tip}
              href={point.href}
              year={point.x}
              value={formatNumber(point.y, kind, locale)}
            >
              <circle cx={point.px} cy={point.py} r={12} fill="transparent" stroke="none" />
              <path d={one.marker} transform={`translate(${point.px} ${point.py})`} />
            </Mark>
          ))}
        </g>
      ))}
    </>
  );
}

/**
 * The 95 % interval: a pale band, with a hairline where a year stands alone; hairlines only where many bands
 * would hide each other.
 */
function Interval({ line, isBand }: { line: PlacedLine; isBand: boolean }) {
  const whiskers = isBand ? line.whiskers.filter((whisker) => whisker.isAlone) : line.whiskers;
  return (
    <g data-series={line.key} {...DECORATION}>
      {isBand ? <path d={line.band} fill={paint(line.ink)} fillOpacity={0.12} /> : null}
      {whiskers.map((whisker) => (
        <line
          key={whisker.px}
          x1={whisker.px}
          x2={whisker.px}
          y1={whisker.low}
          y2={whisker.high}
          stroke={paint(line.ink)}
          strokeOpacity={0.35}
        />
      ))}
    </g>
  );
}
