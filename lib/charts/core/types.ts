import type { Locale } from "#lib/types.ts";

/** Outer size of a chart in its own units; the SVG scales to its box. */
export interface Size {
  width: number;
  height: number;
}

/** What every chart is given besides its data. Charts hold no words of their own. */
export interface ChartProps {
  /** Unique on the page; title and description refer to it. */
  id: string;
  title: string;
  /** One sentence that says what the chart shows, for those who do not see it. */
  description: string;
  /** Shown in place of marks when there is nothing to draw: why, and what to do. */
  empty: string;
  width: number;
  locale: Locale;
}

/** One mark's words and link. */
export interface MarkInfo {
  /** Read out and shown on hover: name, value, interval, base. */
  tip: string;
  /** Where the mark leads, usually the sentences behind it. */
  href?: string | undefined;
}

/** Something that happened, e.g. a congress; `at` is a year with a fraction (2022.8 is October 2022). */
export interface TimeEvent {
  at: number;
  label: string;
  /** True for an event that is drawn only where its name has room, e.g. a plenum between two congresses. */
  minor?: boolean;
}

export interface Margin {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
