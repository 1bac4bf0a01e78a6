import { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { themePlaces } from "#lib/analyses/themes/theme-places.ts";
import { themeTerms } from "#lib/analyses/themes/theme-terms.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { type CorpusFacets, corpusFacets } from "../_server/run.ts";
import { type ThemeNames, themeNames } from "../_server/theme-names.ts";
import { groupOf, groupOptions } from "../_ui/filters/group-options.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { filtersWith, type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { ThemeCooccurrence } from "../_ui/views/ThemeCooccurrence.tsx";
import { ThemeGroups } from "../_ui/views/ThemeGroups.tsx";
import { ThemePositions } from "../_ui/views/ThemePositions.tsx";
import { yearsWithin } from "../_ui/views/years-within.ts";
import { ThemePanels } from "./_parts/ThemePanels.tsx";
import { ThemeSpeeches } from "./_parts/ThemeSpeeches.tsx";
import { ThemeStack } from "./_parts/ThemeStack.tsx";
import { STRIPS, ThemeStrips } from "./_parts/ThemeStrips.tsx";
import { ThemeWords } from "./_parts/ThemeWords.tsx";

const PATH = "/themes";
const WORDS = 12;
/** Years and speeches have charts and a table of their own. */

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("themes.title") };
}

/**
 * How much of the speeches goes to each theme: over the years, by any other grouping, speech by speech and
 * within each speech.
 */
export default async function Themes({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const names = await themeNames(t.locale);
  return (
    <Page
      title={t("themes.title")}
      lead={t("themes.lead", { themes: names.themes.map(({ id }) => names.nameOf(id)).join(t("common.listSeparator")) })}
    >
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <p className="mt-2 text-sm">
            <a href="/themes/own">{t("themes.own.link")}</a>
          </p>
          <ThemeYears search={search} names={names} t={t} />
          <BySpeech search={search} names={names} t={t} />
          <InOneYear search={search} facets={facets} names={names} t={t} />
          <ByGroup search={search} facets={facets} names={names} t={t} />
          <ThemePositions path={PATH} search={search} themes={[]} nameOf={names.nameOf} t={t} />
          <ThemeCooccurrence path={PATH} search={search} t={t} />
        </>
      )}
    </Page>
  );
}

interface ThemeViewProps {
  search: URLSearchParams;
  names: ThemeNames;
  t: Translate;
}

function ThemeYears({ search, names, t }: ThemeViewProps) {
  const params = filtersWith(search, { by: "year" });
  return (
    <Answer analysis={themeCoverage} params={params} resetHref={PATH} t={t}>
      {(result) => (
        <>
          <ThemeStack search={search} params={params} result={result} names={names} t={t} />
          <ThemePanels search={search} params={params} result={result} names={names} t={t} />
        </>
      )}
    </Answer>
  );
}

function BySpeech({ search, names, t }: ThemeViewProps) {
  const coverage = filtersWith(search, { by: "speech", charInterval: "0" });
  const cursor = /^\d{1,6}$/.test(search.get("strips") ?? "") ? String(search.get("strips")) : "0";
  const places = filtersWith(search, { limit: STRIPS, cursor });
  return (
    <>
      <Answer analysis={themeCoverage} params={coverage} resetHref={PATH} t={t}>
        {(result) => <ThemeSpeeches search={search} params={coverage} result={result} names={names} t={t} />}
      </Answer>
      <Answer analysis={themePlaces} params={places} resetHref={PATH} t={t}>
        {(result) => <ThemeStrips search={search} params={places} result={result} names={names} t={t} />}
      </Answer>
    </>
  );
}

/** The year asked for, else the newest within the filters; nothing where there is no year. */
function InOneYear({ search, facets, names, t }: ThemeViewProps & { facets: CorpusFacets }) {
  const years = yearsWithin(facets.years, search);
  const year = years.find((one) => String(one) === search.get("wordsYear")) ?? years.at(-1);
  if (year === undefined) return null;
  const params = filtersWith(search, { year: String(year), limit: WORDS });
  return (
    <Answer analysis={themeTerms} params={params} resetHref={PATH} t={t}>
      {(result) => <ThemeWords search={search} params={params} result={result} names={names} years={years} year={year} t={t} />}
    </Answer>
  );
}

function ByGroup({ search, facets, names, t }: ThemeViewProps & { facets: CorpusFacets }) {
  const options = groupOptions(facets, t, ["year", "speech"]);
  const by = groupOf(search, options, "level");
  return (
    <section className="mt-8" id="theme-groups">
      <h2 className="text-xl">{t("themes.groupsTitle", { group: valueLabel("groups", by, t.locale) })}</h2>
      <LinkChoice path={PATH} search={search} name="by" title={t("common.groupBy")} options={options} fallback="level" />
      <ThemeGroups path={PATH} search={search} by={by} theme={null} names={names} t={t} />
    </section>
  );
}
