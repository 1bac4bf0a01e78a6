/** A box that labels must not cover, in chart units. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface LabelledPoint {
  x: number;
  y: number;
  /** Estimated width of the label. */
  labelWidth: number;
}
export interface PlacedLabel {
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (inner: Box, outer: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

function candidates(point: LabelledPoint, height: number): PlacedLabel[] {
  const away = 8;
  const middle = point.y + height * 0.35;
  return [
    { x: point.x + away, y: middle, anchor: "start" },
    { x: point.x - away, y: middle, anchor: "end" },
    { x: point.x, y: point.y - away, anchor: "middle" },
    { x: point.x, y: point.y + away + height * 0.7, anchor: "middle" },
    { x: point.x + away, y: point.y - away * 0.6, anchor: "start" },
    { x: point.x + away, y: point.y + away + height * 0.4, anchor: "start" },
    { x: point.x - away, y: point.y - away * 0.6, anchor: "end" },
    { x: point.x - away, y: point.y + away + height * 0.4, anchor: "end" },
  ];
}

function boxOf(label: PlacedLabel, width: number, height: number): Box {
  const left = label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - width : label.x - width / 2;
  return { left, right: left + width, top: label.y - height * 0.8, bottom: label.y + height * 0.2 };
}

/**
 * A place for each point's label where it covers no point, no other label and stays inside `bounds`; null for
 * a label that has none (its point keeps its tip). Points come first served in the order given, so give the
 * important ones first.
 */
export function placePointLabels(points: readonly LabelledPoint[], height: number, bounds: Box): (PlacedLabel | null)[] {
  const taken: Box[] = points.map((point) => ({ left: point.x - 4, right: point.x + 4, top: point.y - 4, bottom: point.y + 4 }));
  return points.map((point) => {
    for (const candidate of candidates(point, height)) {
      const box = boxOf(candidate, point.labelWidth, height);
      if (!inside(box, bounds) || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return candidate;
    }
    return null;
  });
}
