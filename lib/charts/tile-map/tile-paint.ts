import { round } from "../core/marker-path.ts";

/** Shade of a strength 0..1; null and 0 have none. The darkest still lets its words be read. */
export function opacity(strength: number | null): number {
  return strength === null || strength === 0 ? 0 : round(0.08 + 0.52 * strength);
}

/** Three strokes from the lower left to the upper right. */
export function hatching(x: number, y: number, side: number): string {
  const [third, two] = [side / 3, (2 * side) / 3];
  const stroke = (x1: number, y1: number, x2: number, y2: number) => `M${round(x + x1)},${round(y + y1)}L${round(x + x2)},${round(y + y2)}`;
  return [
    stroke(0, third, third, 0),
    stroke(0, two, two, 0),
    stroke(0, side, side, 0),
    stroke(third, side, side, third),
    stroke(two, side, side, two),
  ].join("");
}
