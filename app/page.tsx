import { corpusSummary } from "#lib/analyses/corpus/corpus-summary.ts";
import { slogans } from "#lib/analyses/slogans/slogans.ts";
import { CorpusFigures } from "./_parts/CorpusFigures.tsx";
import { FirstVisit } from "./_parts/FirstVisit.tsx";
import { Questions } from "./_parts/Questions.tsx";
import { SeriesNotice } from "./_parts/SeriesNotice.tsx";
import { Strongest } from "./_parts/Strongest.tsx";
import { corpusShape } from "./_server/corpus-shape.ts";
import { corpusFacets } from "./_server/run.ts";
import { themeNames } from "./_server/theme-names.ts";
import { seriesToStartFrom } from "./_server/year-mix.ts";
import { seriesFilters } from "./_ui/charts/SeriesLink.tsx";
import { PhraseBox } from "./_ui/filters/PhraseBox.tsx";
import { filtersWith, type PageSearch, readSearch, withParams } from "./_ui/links/search.ts";
import { isNewHere, requestTranslate } from "./_ui/request.ts";
import { Answer } from "./_ui/site/Answer.tsx";
import { NoCorpus } from "./_ui/site/NoCorpus.tsx";
import { Page } from "./_ui/site/Page.tsx";
import { DriftShift } from "./_ui/views/DriftShift.tsx";
import { yearsWithin } from "./_ui/views/years-within.ts";

/** The corpus at a glance: sizes, the strongest slogans, the themes, and what changed last. */
export default async function Overview({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const names = await themeNames(t.locale);
  if (facets.speeches.length === 0)
    return (
      <Page title={t("overview.title")}>
        <NoCorpus t={t} />
      </Page>
    );
  const filters = filtersWith(search);
  const [series, shape, isFirstVisit] = await Promise.all([seriesToStartFrom(search), corpusShape(search), isNewHere()]);
  const charted = series === null ? search : withParams(search, seriesFilters(series.note));
  const years = series?.years ?? yearsWithin(facets.years, search);
  const [before, last] = years.slice(-2);
  return (
    <Page title={t("overview.title")} lead={t("overview.lead")}>
      {isFirstVisit ? <FirstVisit shape={shape} t={t} /> : null}
      <PhraseBox search={search} phrases={[]} t={t} />
      <Answer analysis={corpusSummary} params={filters} resetHref="/" t={t}>
        {(summary) => <CorpusFigures result={summary} search={filters} t={t} />}
      </Answer>
      {series === null ? null : <SeriesNotice path="/" search={search} note={series.note} t={t} />}
      <Answer analysis={slogans} params={filtersWith(charted)} resetHref="/" t={t}>
        {(slogans) => (
          <Strongest shape={shape} search={charted} result={slogans} names={names} t={t}>
            <Questions search={charted} years={years} names={names} slogans={slogans} t={t} />
          </Strongest>
        )}
      </Answer>
      {shape === "years" && before !== undefined && last !== undefined ? (
        <DriftShift
          path="/"
          search={filtersWith(charted, { yearFrom: [], yearTo: [], year: [] })}
          from={String(before)}
          to={String(last)}
          unit="slogan"
          count={14}
          t={t}
        />
      ) : null}
    </Page>
  );
}
