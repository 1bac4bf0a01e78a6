import type { ReactNode } from "react";
import { type Series, SeriesChart, SmallMultiples } from "#lib/charts/index.ts";
import type { NumberKind } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult, Row } from "#lib/types.ts";
import { AbsentLines } from "./AbsentLines.tsx";
import { ChartFrame } from "./ChartFrame.tsx";
import { mixEvents, timelineEvents } from "./events.ts";
import type { GroupedRow } from "./measured-row.ts";
import { speechesByYear } from "./year-series.ts";

interface YearLinesProps {
  id: string;
  title: string;
  /** What the chart shows, for those who do not see it. */
  description: string;
  /** What is measured; the unit of the kind unless given. */
  subtitle?: string;
  /** Rows by year. */
  result: AnalysisResult<Row & GroupedRow & { speeches: number }>;
  /** Column whose values make the lines. */
  keyColumn: string;
  params: URLSearchParams;
  series: readonly Series[];
  kind: NumberKind;
  /** One chart with a line each, or one small chart each where lines would hide one another. */
  form?: "lines" | "panels";
  columns?: readonly string[];
  wide?: number;
  t: Translate;
  children?: ReactNode;
}

/**
 * Lines over the years as a figure: with congresses and plenums behind them and, under each year, how many
 * speeches it has.
 */
export function YearLines({
  title,
  description,
  subtitle,
  result,
  keyColumn,
  series,
  kind,
  form = "lines",
  t,
  children,
  ...frame
}: YearLinesProps) {
  const speeches = speechesByYear({ rows: result.rows.filter((row) => row[keyColumn] === result.rows[0]?.[keyColumn]) });
  const words = { title, description, empty: t("charts.emptyYears"), locale: t.locale };
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle ?? t(kind === "share" ? "charts.shareUnit" : "charts.rateUnit")}
      result={result}
      speeches={[...speeches.values()].reduce((sum, count) => sum + count, 0)}
      t={t}
      {...frame}
      chart={(shape) =>
        form === "panels" ? (
          <SmallMultiples {...shape} {...words} series={series} kind={kind} />
        ) : (
          <SeriesChart
            {...shape}
            {...words}
            series={series}
            kind={kind}
            events={[...timelineEvents(t.locale), ...mixEvents(result.notes, t)]}
            counts={{ label: t("charts.speechesRow"), values: speeches }}
          />
        )
      }
    >
      {children}
      <AbsentLines
        rows={result.rows}
        keyColumn={keyColumn}
        labelOf={(key) => series.find((line) => line.key === key)?.label ?? key}
        t={t}
      />
    </ChartFrame>
  );
}
