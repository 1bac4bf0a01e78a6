import { SeriesChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { timelineEvents } from "../charts/events.ts";
import { phraseSeries } from "../charts/phrase-series.ts";
import { speechesByYear, speechTotal } from "../charts/year-series.ts";
import { LinkChoice } from "../filters/LinkChoice.tsx";
import { phraseEvidence } from "../links/evidence.ts";
import { filtersWith } from "../links/search.ts";
import { Answer } from "../site/Answer.tsx";

interface PhraseLinesProps {
  path: string;
  search: URLSearchParams;
  phrases: readonly string[];
  t: Translate;
}
export const MEASURES = ["rate", "count"] as const;
const SMOOTHINGS = ["1", "2", "3", "5"];

/** Typed phrases over the years: as rates or counts, smoothed on request; a phrase with * as its continuations. */
export function PhraseLines({ path, search, phrases, t }: PhraseLinesProps) {
  const smoothing = SMOOTHINGS.find((years) => years === search.get("smoothing"));
  const params = filtersWith(search, { phrase: phrases, by: "year", smoothing: smoothing ?? [] });
  return (
    <Answer analysis="ngram-series" params={params} resetHref={path} t={t}>
      {(result) => <LinesFigure path={path} search={search} phrases={phrases} params={params} result={result} t={t} />}
    </Answer>
  );
}

function LinesFigure({ path, search, phrases, params, result, t }: PhraseLinesProps & { params: URLSearchParams; result: AnalysisResult }) {
  const smoothing = params.get("smoothing");
  const measure = MEASURES.find((known) => known === search.get("measure")) ?? "rate";
  const valueColumn = measure === "count" ? "count" : smoothing === null ? "perTenThousandChars" : "smoothed";
  const hrefOf = (phrase: string, year: string) => phraseEvidence(search, phrase, "year", year);
  const series = phraseSeries(result, { valueColumn, hrefOf, t });
  const list = phrases.join(t("common.listSeparator"));
  const words = {
    title: t("phrases.linesTitle"),
    description: t("phrases.linesDescription", { phrases: list }),
    empty: t("charts.emptyYears"),
    locale: t.locale,
  };
  const rateUnit = smoothing === null ? t("charts.rateUnit") : t("phrases.smoothedUnit", { years: Number(smoothing) });
  const first = result.rows.filter((row) => row.phrase === result.rows[0]?.phrase);
  const counts = { label: t("charts.speechesRow"), values: speechesByYear({ ...result, rows: first }) };
  const isMissing = result.rows.reduce((sum, row) => sum + Number(row.count), 0) === 0;
  const kind = measure === "count" ? "count" : "rate";
  return (
    <ChartFrame
      id="phrase-lines"
      title={words.title}
      subtitle={measure === "count" ? t("phrases.countUnit") : rateUnit}
      result={result}
      params={params}
      speeches={speechTotal({ ...result, rows: first })}
      t={t}
      chart={(shape) => <SeriesChart {...shape} {...words} series={series} kind={kind} events={timelineEvents(t.locale)} counts={counts} />}
    >
      <LineChoices path={path} search={search} isRate={measure === "rate"} t={t} />
      {isMissing ? <p className="mt-2 text-sm">{t("phrases.noneFound", { phrases: list })}</p> : null}
    </ChartFrame>
  );
}

function LineChoices({ path, search, isRate, t }: { path: string; search: URLSearchParams; isRate: boolean; t: Translate }) {
  const measures = MEASURES.map((value) => ({ value, label: t(`phrases.measure.${value}`) }));
  const years = SMOOTHINGS.map((value) => ({ value, label: t("phrases.smoothing.years", { years: Number(value) }) }));
  return (
    <div className="no-print mt-1 flex flex-wrap gap-x-6">
      <LinkChoice path={path} search={search} name="measure" title={t("phrases.measure.title")} options={measures} fallback="rate" />
      {isRate ? (
        <LinkChoice
          path={path}
          search={search}
          name="smoothing"
          title={t("phrases.smoothing.title")}
          options={years}
          allLabel={t("phrases.smoothing.none")}
        />
      ) : null}
    </div>
  );
}
