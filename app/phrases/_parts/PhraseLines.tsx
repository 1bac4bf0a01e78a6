import type { ResultOf } from "#lib/analyses/index.ts";
import { ngramSeries } from "#lib/analyses/phrases/ngram-series.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { YearLines } from "../../_ui/charts/YearLines.tsx";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { FindingLine } from "../../_ui/findings/FindingLine.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { filtersWith, phraseRules } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { PhraseFacts } from "./PhraseFacts.tsx";
import { phraseSeries } from "./phrase-series.ts";

interface PhraseLinesProps {
  path: string;
  search: URLSearchParams;
  phrases: readonly string[];
  t: Translate;
}
export const MEASURES = ["rate", "count"] as const;
/** Phrases whose finding shows a sentence beside it. */
const PROVED = 3;
const SMOOTHINGS = ["1", "2", "3", "5"];

/**
 * Typed phrases over the years: as rates or counts, smoothed on request; a phrase with * as its
 * continuations.
 */
export function PhraseLines({ path, search, phrases, t }: PhraseLinesProps) {
  const smoothing = SMOOTHINGS.find((years) => years === search.get("smoothing"));
  const params = filtersWith(search, { ...phraseRules(search), phrase: phrases, by: "year", smoothing: smoothing ?? [] });
  return (
    <Answer analysis={ngramSeries} params={params} resetHref={path} t={t}>
      {(result) => <LinesFigure path={path} search={search} phrases={phrases} params={params} result={result} t={t} />}
    </Answer>
  );
}

function LinesFigure({
  path,
  search,
  phrases,
  params,
  result,
  t,
}: PhraseLinesProps & { params: URLSearchParams; result: ResultOf<typeof ngramSeries> }) {
  const smoothing = params.get("smoothing");
  const measure = MEASURES.find((known) => known === search.get("measure")) ?? "rate";
  const valueColumn = measure === "count" ? "count" : smoothing === null ? "perTenThousandChars" : "smoothed";
  const hrefOf = (phrase: string, year: string) => phraseEvidence(search, phrase, "year", year);
  const series = phraseSeries(result, { valueColumn, hrefOf, t });
  const list = phrases.join(t("common.listSeparator"));
  const rateUnit = smoothing === null ? t("charts.rateUnit") : t("phrases.smoothedUnit", { years: Number(smoothing) });
  const isUndated = result.notes.some(({ code }) => code === "PHRASE_ONLY_UNDATED");
  const isMissing = !isUndated && result.rows.reduce((sum, row) => sum + row.count, 0) === 0;
  return (
    <>
      <PhraseFacts result={result} search={search} t={t} />
      <YearLines
        id="phrase-lines"
        title={t("phrases.linesTitle")}
        description={t("phrases.linesDescription", { phrases: list })}
        subtitle={measure === "count" ? t("phrases.countUnit") : rateUnit}
        result={result}
        keyColumn="phrase"
        params={params}
        series={series}
        kind={measure === "count" ? "count" : "rate"}
        t={t}
      >
        <div data-roving>
          {phrases.map((phrase, at) => (
            <FindingLine
              key={phrase}
              name={phrase}
              rows={result.rows.filter((row) => row.phrase === phrase)}
              hrefOf={(year) => hrefOf(phrase, String(year))}
              isProved={at < PROVED}
              t={t}
            />
          ))}
        </div>
        <LineChoices path={path} search={search} isRate={measure === "rate"} t={t} />
        {isMissing ? <p className="mt-2 text-sm">{t("phrases.noneFound", { phrases: list })}</p> : null}
      </YearLines>
    </>
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
