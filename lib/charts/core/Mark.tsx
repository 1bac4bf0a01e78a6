import type { ReactNode } from "react";
import type { MarkInfo } from "./types.ts";

interface MarkProps extends MarkInfo {
  /** Marks of one thing share a key, so that they light up together. */
  seriesKey: string;
  /** False keeps a dense chart's marks out of the Tab order; its table carries the same links. */
  inTabOrder?: boolean;
  /** Year and short value of a mark on a time axis, by which a chart can be asked anywhere. */
  year?: number | undefined;
  value?: string | undefined;
  children: ReactNode;
}

/**
 * One mark of a chart: its words for hover and screen readers (a link's label, else a title), and its link to
 * the sentences.
 */
export function Mark({ tip, href, seriesKey, inTabOrder = true, year, value, children }: MarkProps) {
  if (!href) {
    return (
      <g data-mark={seriesKey} data-year={year} data-value={value}>
        {tip === "" ? null : <title>{tip}</title>}
        {children}
      </g>
    );
  }
  return (
    <a href={href} data-mark={seriesKey} data-year={year} data-value={value} aria-label={tip} tabIndex={inTabOrder ? undefined : -1}>
      {children}
    </a>
  );
}
