import { corpusFacets } from "../_server/run.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { PhraseBox } from "../_ui/filters/PhraseBox.tsx";
import { readPhrases } from "../_ui/filters/read-phrases.ts";
import { type PageSearch, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { ProvinceMap } from "./_parts/ProvinceMap.tsx";

const PATH = "/map";
const UNITS = ["province", "place"] as const;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("nation.map.title") };
}

/** A phrase over the provinces, a square each. */
export default async function ProvincesMap({ searchParams }: { searchParams: PageSearch }) {
  const [given, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const phrase = readPhrases(given)[0];
  const search = withParams(given, { q: phrase ?? [], phrase: [] });
  return (
    <Page title={t("nation.map.title")} lead={t("nation.map.lead")}>
      <PhraseBox path={PATH} keep={["unit"]} search={search} phrases={phrase === undefined ? [] : [phrase]} t={t} />
      {facets.speeches.length === 0 ? <NoCorpus t={t} /> : null}
      {phrase === undefined ? <EmptyState title={t("nation.map.startTitle")} why={t("nation.map.startWhy")} /> : null}
      {phrase !== undefined && facets.speeches.length > 0 ? (
        <>
          <LinkChoice
            path={PATH}
            search={search}
            name="unit"
            title={t("nation.map.unit")}
            options={UNITS.map((value) => ({ value, label: t(`nation.map.units.${value}`) }))}
            fallback="province"
          />
          <ProvinceMap path={PATH} phrase={phrase} search={search} t={t} />
        </>
      ) : null}
    </Page>
  );
}
