import { similarity } from "#lib/analyses/compare/similarity.ts";
import { similarityGroups } from "#lib/analyses/compare/similarity-groups.ts";
import { similarityMap } from "#lib/analyses/compare/similarity-map.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { type CorpusFacets, corpusFacets } from "../_server/run.ts";
import { LetterCaseChoice } from "../_ui/filters/LetterCaseChoice.tsx";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { TitleSwitch } from "../_ui/filters/TitleSwitch.tsx";
import { SimilarLine } from "../_ui/findings/SimilarLine.tsx";
import { csvAddress } from "../_ui/links/evidence.ts";
import { filtersWith, type PageSearch, phraseRules, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { DataTable } from "../_ui/tables/DataTable.tsx";
import { TableSection } from "../_ui/tables/TableSection.tsx";
import { Neighbours } from "./_parts/Neighbours.tsx";
import { SimilarityGroups } from "./_parts/SimilarityGroups.tsx";
import { SimilarityMap } from "./_parts/SimilarityMap.tsx";
import { SimilarityMatrix } from "./_parts/SimilarityMatrix.tsx";

const PATH = "/similarity";
const KINDS = ["slogans", "terms", "themes"] as const;
/** Larger matrices have squares too small to hit: they are shown by groups of at most so many. */
const MOST_IN_MATRIX = 60;
const PAIRS = 12;
const COLUMNS = ["similarity", "titleA", "yearA", "titleB", "yearB", "sharedCount", "shared"] as const;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("similarity.title") };
}

/** How alike all speeches are, by slogans, words or themes. */
export default async function Similarity({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const by = KINDS.find((kind) => kind === search.get("by")) ?? "slogans";
  const params = filtersWith(search, { by, ...phraseRules(search) });
  return (
    <Page title={t("similarity.title")} lead={t("similarity.lead")}>
      <LinkChoice
        path={PATH}
        search={search}
        name="by"
        title={t("similarity.by")}
        options={KINDS.map((value) => ({ value, label: t(`similarity.kind.${value}`) }))}
        fallback="slogans"
      />
      {by === "terms" ? <LetterCaseChoice path={PATH} search={search} t={t} /> : null}
      {by === "themes" ? null : <TitleSwitch path={PATH} search={search} t={t} />}
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : facets.speeches.length < 2 ? (
        <EmptyState title={t("similarity.needTwo")} why={t("similarity.needTwoWhy")} />
      ) : (
        <Answer analysis={similarityMap} params={params} resetHref={PATH} t={t}>
          {(map) => <Views search={search} facets={facets} params={params} map={map} t={t} />}
        </Answer>
      )}
    </Page>
  );
}

interface ViewsProps {
  search: URLSearchParams;
  facets: CorpusFacets;
  params: URLSearchParams;
  map: ResultOf<typeof similarityMap>;
  t: Translate;
}

/** All at once as a matrix of speeches or of groups, one speech's neighbours, the map, and the nearest pairs. */
function Views({ search, facets, params, map, t }: ViewsProps) {
  const names = new Map(facets.speeches.map(({ id, title }) => [id, title]));
  const shown = new Set(map.rows.map(({ speechId }) => speechId));
  const isSmall = map.rows.length <= MOST_IN_MATRIX;
  const every = withParams(params, { limit: String(isSmall ? Math.max(1, (shown.size * (shown.size - 1)) / 2) : PAIRS) });
  const props = { path: PATH, search, names, t };
  return (
    <>
      {isSmall ? (
        <Answer analysis={similarity} params={every} resetHref={PATH} t={t}>
          {(pairs) => <SimilarityMatrix {...props} pairs={pairs} order={map} params={every} />}
        </Answer>
      ) : (
        <Answer analysis={similarityGroups} params={params} resetHref={PATH} t={t}>
          {(result) => <SimilarityGroups {...props} result={result} most={MOST_IN_MATRIX} params={params} />}
        </Answer>
      )}
      <Neighbours path={PATH} search={search} speeches={facets.speeches.filter(({ id }) => shown.has(id))} params={params} t={t} />
      <SimilarityMap {...props} result={map} params={params} />
      <Answer analysis={similarity} params={every} resetHref={PATH} t={t}>
        {(pairs) => <PairTable pairs={pairs} params={params} t={t} />}
      </Answer>
    </>
  );
}

/** The most similar pairs and what they share. */
function PairTable({ pairs, params, t }: { pairs: ResultOf<typeof similarity>; params: URLSearchParams; t: Translate }) {
  const csv = csvAddress("similarity", params, t.locale);
  return (
    <TableSection id="similar-pairs" title={t("similarity.pairsTitle")} hint={t("similarity.pairsHint")} csv={csv}>
      <SimilarLine rows={pairs.rows} t={t} />
      <DataTable
        result={pairs}
        columns={COLUMNS}
        caption={t("similarity.pairsTitle")}
        t={t}
        limit={PAIRS}
        csv={csv}
        href={(row, key) => (key === "similarity" ? `/compare?speech=${row.speechA}&speech=${row.speechB}` : undefined)}
      />
    </TableSection>
  );
}
