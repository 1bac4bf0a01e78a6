import { paint } from "../palette.ts";
import { DECORATION } from "./decoration.ts";
import { round } from "./marker-path.ts";
import { textWidthEm } from "./text-width.ts";
import type { TimeEvent } from "./types.ts";

/**
 * Pixels of a year from which on minor events are drawn; below, a chart of thirty years would be full of
 * them.
 */
const SPACIOUS_YEAR = 40;
const GAP = 6;
/**
 * How far an event, or the name of a minor one, may stand over the ends of the axis: half a year of a short
 * axis lies outside the frame.
 */
const EDGE = 12;

/**
 * Events that fall inside the axis, in order, each with its line and, where it does not run into another, its
 * name. Minor events are drawn on spacious axes only, and only where their name has room beside all others.
 */
export function placeEvents(events: readonly TimeEvent[], x: (year: number) => number, from: number, to: number, fontSize = 10) {
  const isInside = ({ at }: TimeEvent) => at >= from - 0.5 && at <= to + 0.5 && x(at) >= x(from) - EDGE && x(at) <= x(to) + EDGE;
  const inside = events.filter(isInside).sort((a, b) => a.at - b.at);
  const taken: [number, number][] = [];
  const place = (event: TimeEvent) => {
    const at = x(event.at);
    const half = (textWidthEm(event.label) * fontSize) / 2;
    const named = taken.every(([start, end]) => at + half < start || at - half > end);
    if (named) taken.push([at - half - GAP, at + half + GAP]);
    return { ...event, x: round(at), named };
  };
  const major = inside.filter(({ minor }) => minor !== true).map(place);
  const isSpacious = x(from + 1) - x(from) >= SPACIOUS_YEAR;
  const minor = isSpacious ? inside.filter((event) => event.minor).map(place) : [];
  const fits = ({ x: at, label, named }: (typeof minor)[number]) => {
    const half = (textWidthEm(label) * fontSize) / 2;
    return named && at - half >= x(from) - EDGE && at + half <= x(to) + EDGE;
  };
  return [...major, ...minor.filter(fits)].sort((a, b) => a.at - b.at);
}

/** Quiet dotted lines behind the data, named on top. */
export function EventLines({ events, top, bottom }: { events: ReturnType<typeof placeEvents>; top: number; bottom: number }) {
  return (
    <g {...DECORATION} fontSize={10} fill={paint("muted")} textAnchor="middle">
      {events.map((event) => (
        <g key={`${event.at}${event.label}`} transform={`translate(${event.x} 0)`}>
          <line y1={top} y2={bottom} stroke={paint("muted")} strokeWidth={0.75} strokeDasharray="1 3" />
          {event.named ? <text y={top - 5}>{event.label}</text> : null}
        </g>
      ))}
    </g>
  );
}
