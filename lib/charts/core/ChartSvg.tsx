import type { ReactNode } from "react";
import { paint } from "../palette.ts";
import type { ChartProps } from "./types.ts";

/** Fonts of every chart: what Chinese and Latin systems already have. */
export const CHART_FONT =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

interface ChartSvgProps extends Pick<ChartProps, "id" | "title" | "description" | "empty" | "width"> {
  height: number;
  /** True when there is nothing to draw: the reason is shown instead of marks. */
  isEmpty: boolean;
  /** True when marks are links; an image cannot hold links, a group can. */
  hasLinks: boolean;
  /** True where a place means what stands in its row, however far aside; else the nearest mark around. */
  isByRow?: boolean;
  children: ReactNode;
}

/**
 * The one root of all charts: scales to its box, has a title and a description, and says why when it is
 * empty.
 */
export function ChartSvg({ id, title, description, empty, width, height, isEmpty, hasLinks, isByRow = false, children }: ChartSvgProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role={hasLinks && !isEmpty ? "group" : "img"}
      aria-labelledby={`${id}-title ${id}-description`}
      className="chart"
      data-by={isByRow ? "row" : undefined}
      fontFamily={CHART_FONT}
      fontSize={12}
      fill={paint("ink")}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {isEmpty ? (
        <text x={width / 2} y={height / 2} textAnchor="middle" fill={paint("muted")} data-empty="true">
          {empty}
        </text>
      ) : (
        children
      )}
    </svg>
  );
}
