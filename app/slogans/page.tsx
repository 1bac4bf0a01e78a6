import { sloganHeat } from "#lib/analyses/slogans/slogan-heat.ts";
import { slogans } from "#lib/analyses/slogans/slogans.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { SLOGAN_KINDS } from "#lib/lexicon/types.ts";
import { themeChoices } from "../_server/names-of-themes.ts";
import { corpusFacets } from "../_server/run.ts";
import { type ThemeNames, themeNames } from "../_server/theme-names.ts";
import { HeadingsSwitch } from "../_ui/filters/HeadingsSwitch.tsx";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { TitleSwitch } from "../_ui/filters/TitleSwitch.tsx";
import { type PageSearch, readSearch, withParams } from "../_ui/links/search.ts";
import { sloganScope } from "../_ui/links/slogan-links.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { readSort, sortRows } from "../_ui/tables/sort-rows.ts";
import { ComparisonForm } from "./_parts/ComparisonForm.tsx";
import { HeatTable } from "./_parts/HeatTable.tsx";
import { SlogansNav } from "./_parts/SlogansNav.tsx";
import { SlogansTable } from "./_parts/SlogansTable.tsx";
import { SloganTrends } from "./_parts/SloganTrends.tsx";

const PATH = "/slogans";
const LINES = 5;
const ORDERS = ["-count", "firstYear", "-lastYear", "-trend", "trend", "dispersion", "-dispersion"] as const;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("slogans.title") };
}

/**
 * Slogans of the lexicon: heat by year, lines and ranks of the chosen ones, and the table of all that occur.
 */
export default async function Slogans({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const names = await themeNames(t.locale);
  const params = sloganScope(search, { kind: search.getAll("kind"), theme: search.getAll("theme") });
  return (
    <Page title={t("slogans.title")} lead={t("slogans.lead")}>
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <SlogansNav open="map" t={t} />
          <SloganChoices search={search} names={names} t={t} />
          <SloganViews search={search} params={params} t={t} />
        </>
      )}
    </Page>
  );
}

function SloganViews({ search, params, t }: { search: URLSearchParams; params: URLSearchParams; t: Translate }) {
  const chosen = [...new Set(search.getAll("slogan"))];
  return (
    <Answer analysis={slogans} params={params} resetHref={PATH} t={t}>
      {(slogans) => {
        const sort = readSort(search, PATH, slogans, "-count");
        const sorted = { ...slogans, rows: sortRows(slogans.rows, sort) };
        const names = sorted.rows.map((row) => row.slogan);
        const strongestFirst = slogans.rows.map((row) => row.slogan);
        const strongest = strongestFirst.slice(0, LINES);
        const lines = chosen.length > 0 ? chosen : strongest;
        return (
          <>
            {names.length === 0 ? (
              <EmptyState title={t("slogans.noneTitle")} why={t("slogans.none")} />
            ) : (
              <Answer analysis={sloganHeat} params={params} resetHref={PATH} t={t}>
                {(heat) => <HeatTable path={PATH} search={search} result={heat} params={params} slogans={names} t={t} />}
              </Answer>
            )}
            <ComparisonForm path={PATH} search={search} chosen={chosen} names={strongestFirst} t={t} />
            {lines.length === 0 ? null : (
              <SloganTrends
                path={PATH}
                search={search}
                slogans={lines}
                all={strongestFirst}
                title={t(chosen.length > 0 ? "slogans.chosenTitle" : "slogans.linesTitle")}
                t={t}
              />
            )}
            <SlogansTable search={search} result={sorted} params={params} sort={sort} t={t} />
          </>
        );
      }}
    </Answer>
  );
}

function SloganChoices({ search, names, t }: { search: URLSearchParams; names: ThemeNames; t: Translate }) {
  const without = withParams(search, { slogan: [] });
  const kinds = SLOGAN_KINDS.map((value) => ({ value, label: valueLabel("kinds", value, t.locale) }));
  const themes = themeChoices(names);
  const orders = ORDERS.map((value) => ({ value, label: t(`slogans.orders.${value}`) }));
  return (
    <div className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1">
      <LinkChoice path={PATH} search={without} name="kind" title={t("slogans.kind")} options={kinds} allLabel={t("common.all")} />
      <LinkChoice path={PATH} search={without} name="theme" title={t("slogans.theme")} options={themes} allLabel={t("common.all")} />
      <HeadingsSwitch path={PATH} search={search} t={t} />
      <TitleSwitch path={PATH} search={search} t={t} />
      <LinkChoice path={PATH} search={search} name="sort" title={t("slogans.order")} options={orders} fallback="-count" />
    </div>
  );
}
