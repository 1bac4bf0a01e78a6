import { DECORATION } from "../core/decoration.ts";
import { paint } from "../palette.ts";
import { hatching, opacity } from "./tile-paint.ts";

/** From the largest fall over 0 to the largest rise, and what frames and hatching mean, in two lines. */
export function ChangeKey({
  y,
  largest,
  noTextLabel,
  clearLabel,
}: {
  y: number;
  largest: string;
  noTextLabel: string;
  clearLabel: string;
}) {
  return (
    <g fontSize={10} fill={paint("muted")} {...DECORATION}>
      <text x={0} y={y + 9}>
        −{largest}
      </text>
      {[-1, -0.5, 0, 0.5, 1].map((strength, at) => (
        <rect
          key={strength}
          x={42 + at * 20}
          y={y}
          width={20}
          height={10}
          fill={paint(strength < 0 ? "down" : "accent")}
          fillOpacity={opacity(Math.abs(strength))}
          stroke={paint(strength < 0 ? "muted" : "rule")}
          strokeWidth={0.5}
          strokeDasharray={strength < 0 ? "3 2" : undefined}
        />
      ))}
      <text x={148} y={y + 9}>
        +{largest}
      </text>
      <rect x={1} y={y + 17} width={10} height={10} fill="none" stroke={paint("ink")} strokeWidth={2} />
      <text x={17} y={y + 26}>
        {clearLabel}
      </text>
      <rect x={200} y={y + 17} width={10} height={10} fill="none" stroke={paint("rule")} />
      <path d={hatching(200, y + 17, 10)} stroke={paint("rule")} strokeWidth={1} fill="none" />
      <text x={216} y={y + 26}>
        {noTextLabel}
      </text>
    </g>
  );
}

/** From 0 to the largest value, and what hatching means. */
export function Key({ y, largest, noTextLabel }: { y: number; largest: string; noTextLabel: string }) {
  return (
    <g fontSize={10} fill={paint("muted")} {...DECORATION}>
      <text x={0} y={y + 9}>
        0
      </text>
      {[0, 0.25, 0.5, 0.75, 1].map((strength, at) => (
        <rect
          key={strength}
          x={12 + at * 20}
          y={y}
          width={20}
          height={10}
          fill={paint("accent")}
          fillOpacity={opacity(strength)}
          stroke={paint("rule")}
          strokeWidth={0.5}
        />
      ))}
      <text x={118} y={y + 9}>
        {largest}
      </text>
      <rect x={190} y={y} width={10} height={10} fill="none" stroke={paint("rule")} />
      <path d={hatching(190, y, 10)} stroke={paint("rule")} strokeWidth={1} fill="none" />
      <text x={206} y={y + 9}>
        {noTextLabel}
      </text>
    </g>
  );
}
