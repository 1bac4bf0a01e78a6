import { paint } from "../palette.ts";
import { DECORATION } from "./decoration.ts";
import { round } from "./marker-path.ts";
import { textWidthEm } from "./text-width.ts";
import type { TimeEvent } from "./types.ts";

/** Events that fall inside the axis, each with its line and, where it does not run into the one before, its name. */
export function placeEvents(events: readonly TimeEvent[], x: (year: number) => number, from: number, to: number, fontSize = 10) {
  let free = Number.NEGATIVE_INFINITY;
  const inside = events.filter((event) => event.at >= from - 0.5 && event.at <= to + 0.5).sort((a, b) => a.at - b.at);
  return inside.map((event) => {
    const at = x(event.at);
    const half = (textWidthEm(event.label) * fontSize) / 2;
    const named = at - half > free;
    if (named) free = at + half + 6;
    return { ...event, x: round(at), named };
  });
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
