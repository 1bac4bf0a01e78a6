import { corpusFacets } from "../../_server/run.ts";
import { CompareKeyness } from "../../_ui/compare/CompareKeyness.tsx";
import { CompareMetrics } from "../../_ui/compare/CompareMetrics.tsx";
import { CompareReuse } from "../../_ui/compare/CompareReuse.tsx";
import { CompareSlogans } from "../../_ui/compare/CompareSlogans.tsx";
import { CompareThemes } from "../../_ui/compare/CompareThemes.tsx";
import { SpeechPicker } from "../../_ui/compare/SpeechPicker.tsx";
import { type PageSearch, readSearch } from "../../_ui/links/search.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../../_ui/site/NoCorpus.tsx";
import { Page } from "../../_ui/site/Page.tsx";

const PATH = "/compare";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("compare.title") };
}

/** Two to four speeches side by side; pairs also word by word and passage by passage. */
export default async function Compare({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const ids = [...new Set(search.getAll("speech"))];
  const titles = new Map(facets.speeches.map(({ id, title, year }) => [String(id), year === null ? title : `${year} ${title}`]));
  const names = ids.map((id) => titles.get(id) ?? id);
  const params = new URLSearchParams(ids.map((id) => ["speech", id]));
  return (
    <Page title={t("compare.title")} lead={t("compare.lead")}>
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <SpeechPicker path={PATH} speeches={facets.speeches} chosen={ids} t={t} />
          {ids.length < 2 ? (
            <EmptyState title={t("compare.chooseTitle")} why={t("compare.chooseWhy")}>
              <a href="/similarity" className="button">
                {t("compare.toSimilarity")}
              </a>
            </EmptyState>
          ) : (
            <Answer analysis="compare" params={params} resetHref={PATH} t={t}>
              {(result) => (
                <>
                  <CompareThemes result={result} params={params} names={names} ids={ids} t={t} />
                  <CompareMetrics result={result} params={params} names={names} t={t} />
                  <CompareSlogans result={result} params={params} names={names} ids={ids} t={t} />
                  <CompareKeyness path={PATH} ids={ids} names={names} t={t} />
                  <CompareReuse path={PATH} ids={ids} t={t} />
                </>
              )}
            </Answer>
          )}
        </>
      )}
    </Page>
  );
}
