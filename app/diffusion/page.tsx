import { slogansBefore } from "#lib/analyses/nation/diffusion/slogans-before.ts";
import { corpusFacets } from "../_server/run.ts";
import { PhraseBox } from "../_ui/filters/PhraseBox.tsx";
import { PhraseGloss } from "../_ui/filters/PhraseGloss.tsx";
import { readPhrases } from "../_ui/filters/read-phrases.ts";
import { csvAddress } from "../_ui/links/evidence.ts";
import { filtersWith, type PageSearch, readSearch, withParams } from "../_ui/links/search.ts";
import { sloganAddress } from "../_ui/links/slogan-links.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { DataTable } from "../_ui/tables/DataTable.tsx";
import { TableSection } from "../_ui/tables/TableSection.tsx";
import { Adopters } from "./_parts/Adopters.tsx";
import { AdoptionCurve } from "./_parts/AdoptionCurve.tsx";
import { BeforeLine } from "./_parts/DiffusionLines.tsx";
import { LevelLags, NeighbourLags } from "./_parts/Lags.tsx";

const PATH = "/diffusion";
const MOST_SLOGANS = 30;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("nation.diffusion.title") };
}

/** How a slogan spread over places and levels. */
export default async function Diffusion({ searchParams }: { searchParams: PageSearch }) {
  const [given, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const phrase = given.get("slogan") ?? readPhrases(given)[0];
  const search = withParams(given, { q: [], phrase: [], slogan: [] });
  if (facets.speeches.length === 0)
    return (
      <Page title={t("nation.diffusion.title")} lead={t("nation.diffusion.lead")}>
        <NoCorpus t={t} />
      </Page>
    );
  const filters = filtersWith(search);
  const csv = csvAddress(slogansBefore.name, filters, t.locale);
  return (
    <Page title={t("nation.diffusion.title")} lead={t("nation.diffusion.lead")}>
      <PhraseBox path={PATH} search={search} phrases={phrase === undefined ? [] : [phrase]} t={t} />
      {phrase === undefined ? (
        <EmptyState title={t("nation.diffusion.startTitle")} why={t("nation.diffusion.startWhy")} />
      ) : (
        <>
          <PhraseGloss phrase={phrase} t={t} />
          <AdoptionCurve phrase={phrase} params={filtersWith(search, { phrase })} resetHref={PATH} t={t} />
          <LevelLags params={filtersWith(search, { phrase })} resetHref={PATH} t={t} />
          <Adopters params={filtersWith(search, { phrase })} resetHref={PATH} t={t} />
        </>
      )}
      <NeighbourLags params={filters} resetHref={PATH} t={t} />
      <Answer analysis={slogansBefore} params={filters} resetHref={PATH} t={t}>
        {(result) => (
          <TableSection id="before-centre" title={t("nation.diffusion.before")} hint={t("nation.diffusion.beforeHint")} csv={csv}>
            <BeforeLine rows={result.rows} search={filters} t={t} />
            <DataTable
              result={result}
              caption={t("nation.diffusion.before")}
              t={t}
              limit={MOST_SLOGANS}
              csv={csv}
              href={(row, key) => (key === "slogan" ? sloganAddress(filters, row.slogan) : undefined)}
            />
          </TableSection>
        )}
      </Answer>
    </Page>
  );
}
