import type { ResultOf } from "#lib/analyses/index.ts";
import type { ngramSeries } from "#lib/analyses/phrases/ngram-series.ts";
import type { Series } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { yearSeries } from "../../_ui/charts/year-series.ts";

interface PhraseSeriesOptions {
  valueColumn: "perTenThousandChars" | "smoothed" | "count";
  hrefOf: (phrase: string, year: string) => string;
  t: Translate;
}

/**
 * Rows of ngram-series as lines. A smoothed line takes the smoothed interval along, a line of counts has
 * none; the words of every mark are those of the year itself, so that smoothing never hides what was counted.
 */
export function phraseSeries(result: ResultOf<typeof ngramSeries>, { valueColumn, hrefOf, t }: PhraseSeriesOptions): Series[] {
  const plain = yearSeries(result, { keyColumn: "phrase", valueColumn: "perTenThousandChars", kind: "rate", hrefOf, t });
  if (valueColumn === "perTenThousandChars") return plain;
  const shown = {
    ...result,
    rows: result.rows.map((row) => ({
      ...row,
      low: valueColumn === "count" ? null : row.smoothedLow,
      high: valueColumn === "count" ? null : row.smoothedHigh,
    })),
  };
  const kind = valueColumn === "count" ? "count" : "rate";
  const lines = yearSeries(shown, { keyColumn: "phrase", valueColumn, kind, hrefOf, t });
  return lines.map((line, at) => ({
    ...line,
    points: line.points.map((point, index) => ({ ...point, tip: plain[at]?.points[index]?.tip ?? point.tip })),
  }));
}
