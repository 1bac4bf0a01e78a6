import { phraseFrequency } from "#lib/analyses/phrases/phrase-frequency.ts";
import { BarChart, neutralInk } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ChartFrame } from "../../_ui/charts/ChartFrame.tsx";
import { groupBars } from "../../_ui/charts/group-bars.ts";
import { YearLines } from "../../_ui/charts/YearLines.tsx";
import { yearSeries } from "../../_ui/charts/year-series.ts";
import { FindingLine } from "../../_ui/findings/FindingLine.tsx";
import { RankLine } from "../../_ui/findings/RankLine.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { filtersWith, phraseRules } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";

interface WhereSaidProps {
  path: string;
  search: URLSearchParams;
  phrases: readonly string[];
  t: Translate;
}
/** Width of a chart that shares its row with another one. */
const HALF = 500;
const MOST_SPEECHES = 10;
/** Phrases whose years are told in words; the chart shows them all. */
const TOLD = 3;

/** How often the phrases are said by year, and in which speeches most: each mark narrows the lines below. */
export function WhereSaid(props: WhereSaidProps) {
  return (
    <div className="grid gap-x-6 lg:grid-cols-2">
      <ByYear {...props} />
      <BySpeech {...props} />
    </div>
  );
}

function ByYear({ path, search, phrases, t }: WhereSaidProps) {
  const params = filtersWith(search, { ...phraseRules(search), phrase: phrases, by: "year" });
  const hrefOf = (phrase: string, year: string) => phraseEvidence(search, phrase, "year", year);
  return (
    <Answer analysis={phraseFrequency} params={params} resetHref={path} t={t}>
      {(result) => (
        <YearLines
          id="by-year"
          title={t("concordance.byYear")}
          description={t("phrases.linesDescription", { phrases: phrases.join(t("common.listSeparator")) })}
          result={result}
          keyColumn="phrase"
          params={params}
          series={yearSeries(result, { keyColumn: "phrase", valueColumn: "perTenThousandChars", kind: "rate", hrefOf, t })}
          kind="rate"
          wide={HALF}
          t={t}
        >
          {phrases.slice(0, TOLD).map((phrase) => (
            <FindingLine
              key={phrase}
              {...(phrases.length > 1 ? { name: phrase } : {})}
              rows={result.rows.filter((row) => row.phrase === phrase)}
              hrefOf={(year) => hrefOf(phrase, String(year))}
              t={t}
            />
          ))}
        </YearLines>
      )}
    </Answer>
  );
}

/** Of several phrases the first, which the heading names. */
function BySpeech({ path, search, phrases, t }: WhereSaidProps) {
  const phrase = phrases[0] ?? "";
  const params = filtersWith(search, { ...phraseRules(search), phrase, by: "speech" });
  const words = {
    title: phrases.length > 1 ? `${t("concordance.bySpeech")} · ${phrase}` : t("concordance.bySpeech"),
    description: t("concordance.bySpeechDescription", { phrases: phrase }),
    empty: t("phrases.noneFound", { phrases: phrase }),
    locale: t.locale,
  };
  const hrefOf = (speech: string) => phraseEvidence(search, phrase, "speech", speech);
  return (
    <Answer analysis={phraseFrequency} params={params} resetHref={path} t={t}>
      {(result) => {
        const all = groupBars(result.rows, {
          by: "speech",
          valueColumn: "perTenThousandChars",
          kind: "rate",
          ink: neutralInk(0),
          hrefOf,
          t,
        });
        const found = all.filter((bar) => (bar.value ?? 0) > 0);
        const bars = found.slice(0, MOST_SPEECHES);
        return (
          <ChartFrame
            id="by-speech"
            title={words.title}
            subtitle={t("concordance.bySpeechUnit", { all: all.length, found: found.length, shown: bars.length })}
            result={result}
            params={params}
            t={t}
            wide={HALF}
            chart={(shape) => <BarChart {...shape} {...words} bars={bars} kind="rate" />}
          >
            <RankLine rows={all} kind="rate" t={t} />
          </ChartFrame>
        );
      }}
    </Answer>
  );
}
