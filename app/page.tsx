import { corpusSummary } from "#lib/analyses/corpus/corpus-summary.ts";
import { slogans } from "#lib/analyses/slogans/slogans.ts";
import { CorpusFigures } from "./_parts/CorpusFigures.tsx";
import { Questions } from "./_parts/Questions.tsx";
import { SloganPanels } from "./_parts/SloganPanels.tsx";
import { ThemeLines } from "./_parts/ThemeLines.tsx";
import { corpusFacets } from "./_server/run.ts";
import { themeNames } from "./_server/theme-names.ts";
import { PhraseBox } from "./_ui/filters/PhraseBox.tsx";
import { filtersWith, type PageSearch, readSearch } from "./_ui/links/search.ts";
import { requestTranslate } from "./_ui/request.ts";
import { Answer } from "./_ui/site/Answer.tsx";
import { NoCorpus } from "./_ui/site/NoCorpus.tsx";
import { Page } from "./_ui/site/Page.tsx";
import { DriftShift } from "./_ui/views/DriftShift.tsx";
import { yearsWithin } from "./_ui/views/years-within.ts";

const STRONGEST = 6;

/** The corpus at a glance: sizes, the strongest slogans, the themes, and what changed last. */
export default async function Overview({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const names = await themeNames(t.locale);
  if (facets.speeches.length === 0)
    return (
      <Page title={t("overview.title")}>
        <NoCorpus t={t} />
      </Page>
    );
  const filters = filtersWith(search);
  const [before, last] = yearsWithin(facets.years, search).slice(-2);
  return (
    <Page title={t("overview.title")} lead={t("overview.lead")}>
      <PhraseBox search={search} phrases={[]} t={t} />
      <Answer analysis={corpusSummary} params={filters} resetHref="/" t={t}>
        {(summary) => <CorpusFigures result={summary} t={t} />}
      </Answer>
      <Answer analysis={slogans} params={filters} resetHref="/" t={t}>
        {(slogans) => (
          <>
            <Questions search={search} years={yearsWithin(facets.years, search)} names={names} slogans={slogans} t={t} />
            <SloganPanels
              path="/"
              search={search}
              slogans={slogans.rows.slice(0, STRONGEST).map((row) => row.slogan)}
              title={t("overview.slogans")}
              t={t}
            />
          </>
        )}
      </Answer>
      <ThemeLines path="/" search={search} names={names} t={t} />
      {before !== undefined && last !== undefined ? (
        <DriftShift
          path="/"
          search={filtersWith(search, { yearFrom: [], yearTo: [], year: [] })}
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
