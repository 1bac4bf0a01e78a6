import { markerPath, round } from "../core/marker-path.ts";
import { placePointLabels } from "../core/place-point-labels.ts";
import { valueScale } from "../core/scales.ts";
import { fitText, textWidthEm } from "../core/text-width.ts";
import type { MarkInfo, Size } from "../core/types.ts";
import { INKS, type InkName, inkFor } from "../palette.ts";

export interface ScatterPoint extends MarkInfo {
  key: string;
  label: string;
  x: number;
  y: number;
  ink?: InkName;
}

/** Places points on two axes that hold 0, and as many labels as fit without touching, first points first. Pure; null for none. */
export function placeScatter(points: readonly ScatterPoint[], size: Size) {
  if (points.length === 0) return null;
  const inner = { left: 52, right: size.width - 12, top: 26, bottom: size.height - 44 };
  const x = valueScale(
    points.map((point) => point.x),
    inner.left,
    inner.right,
  );
  const y = valueScale(
    points.map((point) => point.y),
    inner.bottom,
    inner.top,
  );
  const texts = points.map((point) => fitText(point.label, 12, size.width * 0.3));
  const at = points.map((point, index) => ({
    x: round(x(point.x)),
    y: round(y(point.y)),
    labelWidth: textWidthEm(texts[index] ?? "") * 12,
  }));
  const labels = placePointLabels(at, 13, { left: inner.left, right: size.width, top: 4, bottom: inner.bottom });
  const placed = points.map((point, index) => {
    const ink = point.ink ?? inkFor("", 0);
    return {
      ...point,
      px: at[index]!.x,
      py: at[index]!.y,
      ink,
      marker: markerPath(INKS[ink].marker, 42),
      text: texts[index] ?? "",
      place: labels[index] ?? null,
    };
  });
  return { inner, x, y, points: placed };
}
