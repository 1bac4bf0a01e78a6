import { valueLabel } from "#lib/i18n/index.ts";
import { GROUPS, type GroupBy } from "#lib/types.ts";
import { corpusFacets } from "../../_server/run.ts";
import { FilterBar } from "../../_ui/filters/FilterBar.tsx";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { type PageSearch, readSearch } from "../../_ui/links/search.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { NoCorpus } from "../../_ui/site/NoCorpus.tsx";
import { Page } from "../../_ui/site/Page.tsx";
import { ThemeGroups } from "../../_ui/views/ThemeGroups.tsx";
import { ThemeLines } from "../../_ui/views/ThemeLines.tsx";

const PATH = "/themes";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("themes.title") };
}

/** How much of the speeches goes to each theme: over the years, and by any other grouping. */
export default async function Themes({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const by: GroupBy = GROUPS.find((group) => group === search.get("by")) ?? "speech";
  const options = GROUPS.map((value) => ({ value, label: valueLabel("groups", value, t.locale) }));
  return (
    <Page title={t("themes.title")} lead={t("themes.lead")}>
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <FilterBar path={PATH} search={search} t={t} />
          <ThemeLines path={PATH} search={search} t={t} />
          <section className="mt-8">
            <h2 className="text-xl">{t("themes.groupsTitle", { group: valueLabel("groups", by, t.locale) })}</h2>
            <LinkChoice path={PATH} search={search} name="by" title={t("common.groupBy")} options={options} fallback="speech" />
            <ThemeGroups path={PATH} search={search} by={by} theme={search.get("theme")} t={t} />
          </section>
        </>
      )}
    </Page>
  );
}
