import { findSlogan } from "../_server/find-slogan.ts";
import { themeChoices } from "../_server/names-of-themes.ts";
import { corpusFacets } from "../_server/run.ts";
import { themeNames } from "../_server/theme-names.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { PhraseBox } from "../_ui/filters/PhraseBox.tsx";
import { PhraseGloss } from "../_ui/filters/PhraseGloss.tsx";
import { readPhrases } from "../_ui/filters/read-phrases.ts";
import { type PageSearch, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { mappedItem } from "./_parts/mapped-item.ts";
import { ProvinceMap } from "./_parts/ProvinceMap.tsx";

const PATH = "/map";
const UNITS = ["province", "place"] as const;
const AS = ["phrase", "slogan"] as const;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("nation.map.title") };
}

/** A phrase, a slogan or a theme over the provinces, a square each. */
export default async function ProvincesMap({ searchParams }: { searchParams: PageSearch }) {
  const [given, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const themes = await themeNames(t.locale);
  const phrase = readPhrases(given)[0];
  const search = withParams(given, { q: phrase ?? [], phrase: [] });
  const item = await mappedItem(search, phrase, themes);
  const isSlogan = phrase !== undefined && (await findSlogan(encodeURIComponent(phrase))) !== null;
  return (
    <Page title={t("nation.map.title")} lead={t("nation.map.lead")}>
      <PhraseBox
        path={PATH}
        keep={["unit", "as"]}
        search={withParams(search, { theme: [] })}
        phrases={phrase === undefined ? [] : [phrase]}
        t={t}
      />
      {phrase === undefined ? null : <PhraseGloss phrase={phrase} t={t} />}
      {facets.speeches.length === 0 ? <NoCorpus t={t} /> : null}
      {facets.speeches.length === 0 ? null : (
        <LinkChoice
          path={PATH}
          search={search}
          name="theme"
          title={t("nation.map.theme")}
          options={themeChoices(themes)}
          allLabel={t("nation.map.noTheme")}
        />
      )}
      {item !== null && item.kind !== "theme" && isSlogan && facets.speeches.length > 0 ? (
        <LinkChoice
          path={PATH}
          search={search}
          name="as"
          title={t("nation.map.as")}
          options={AS.map((value) => ({ value, label: t(`nation.map.asKind.${value}`) }))}
          fallback="phrase"
        />
      ) : null}
      {item === null && facets.speeches.length > 0 ? (
        <EmptyState title={t("nation.map.startTitle")} why={t("nation.map.startWhy")} />
      ) : null}
      {item !== null && facets.speeches.length > 0 ? (
        <>
          <LinkChoice
            path={PATH}
            search={search}
            name="unit"
            title={t("nation.map.unit")}
            options={UNITS.map((value) => ({ value, label: t(`nation.map.units.${value}`) }))}
            fallback="province"
          />
          <ProvinceMap path={PATH} item={item} search={search} t={t} />
        </>
      ) : null}
    </Page>
  );
}
