import type { ReactNode } from "react";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { csvAddress } from "../links/evidence.ts";
import { Printed } from "../site/Printed.tsx";
import { DataTable } from "../tables/DataTable.tsx";
import { ChartActions } from "./ChartActions.tsx";
import { ChartNotes } from "./ChartNotes.tsx";
import { GlossKey } from "./GlossKey.tsx";

interface ChartFrameProps {
  /** Unique on the page; the name of downloaded files. */
  id: string;
  title: string;
  /** What is measured, in which unit, with which interval. */
  subtitle: string;
  result: AnalysisResult;
  /** The parameters that were asked with, for the CSV link. */
  params: URLSearchParams;
  /** Speeches behind the chart. */
  speeches?: number | undefined;
  t: Translate;
  /** Draws the chart at a width; called for paper and for a phone. */
  chart: (shape: { id: string; width: number }) => ReactNode;
  /** The rows that the chart names, where the table has more; only they are glossed under it. */
  drawn?: AnalysisResult["rows"] | undefined;
  /** Columns of the table twin, in order; all without it. */
  columns?: readonly string[];
  /** The form that the downloads send along. */
  form?: string | undefined;
  /** What a mark leads to, in words; its sentences unless given. */
  evidence?: string | undefined;
  /** Width of the chart on paper and wide screens, where it shares its row with another one. */
  wide?: number;
  children?: ReactNode;
}
const WIDE = 860;
const NARROW = 360;

/**
 * A chart as an editor prints it: title, unit, chart, notes, source and downloads, with the same rows as a
 * table under it.
 */
export function ChartFrame({
  id,
  title,
  subtitle,
  result,
  params,
  speeches,
  t,
  chart,
  drawn,
  columns,
  form,
  evidence = t("charts.seeSentences"),
  wide = WIDE,
  children,
}: ChartFrameProps) {
  const version = result.provenance.corpusVersion;
  const source = speeches === undefined ? t("charts.source", { version }) : t("charts.sourceWithSpeeches", { speeches, version });
  return (
    <figure
      id={id}
      data-name={id}
      data-title={title}
      data-subtitle={subtitle}
      data-source={source}
      data-evidence={evidence}
      className="mt-8 border-t-2 border-ink bg-sheet px-4 pt-3 pb-2 sm:px-6"
    >
      <figcaption>
        <h2 className="text-lg sm:text-xl">{title}</h2>
        <p className="text-sm text-muted">{subtitle}</p>
      </figcaption>
      {children}
      <Printed className="mt-4 hidden sm:block print:block">{chart({ id: `${id}-wide`, width: wide })}</Printed>
      <Printed className="mt-3 sm:hidden print:hidden">{chart({ id: `${id}-narrow`, width: NARROW })}</Printed>
      <GlossKey rows={drawn ?? result.rows} t={t} />
      <ChartNotes result={result} t={t} />
      {/* One stop of the Tab key: what leaves with the chart, and its table. */}
      <div data-roving>
        <div className="mt-3 flex flex-wrap items-center gap-x-4 border-t border-rule pt-1">
          <p className="mr-auto py-1 text-xs text-muted">{source}</p>
          <ChartActions id={id} title={title} csv={csvAddress(result.analysis, params, t.locale)} form={form} t={t} />
        </div>
        <details className="no-print group">
          <summary className="figure-link underline decoration-rule underline-offset-4">{t("charts.showTable")}</summary>
          <DataTable
            result={result}
            columns={columns}
            caption={title}
            t={t}
            limit={100}
            csv={csvAddress(result.analysis, params, t.locale)}
            form={form}
          />
        </details>
      </div>
    </figure>
  );
}
