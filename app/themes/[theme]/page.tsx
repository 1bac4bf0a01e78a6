import { notFound } from "next/navigation";
import type { Translate } from "#lib/i18n/index.ts";
import { corpusFacets } from "../../_server/run.ts";
import { type ThemeNames, themeNames } from "../../_server/theme-names.ts";
import { address, type PageSearch, readSearch } from "../../_ui/links/search.ts";
import { themePath, themeSentencesAddress } from "../../_ui/links/theme-links.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { NoCorpus } from "../../_ui/site/NoCorpus.tsx";
import { Page } from "../../_ui/site/Page.tsx";
import { ThemeCooccurrence } from "../../_ui/views/ThemeCooccurrence.tsx";
import { ThemePositions } from "../../_ui/views/ThemePositions.tsx";
import { ThemeRules } from "./_parts/ThemeRules.tsx";
import { ThemeSeries } from "./_parts/ThemeSeries.tsx";
import { StrongestSentences, ThemeMost, ThemeTopTerms } from "./_parts/ThemeTables.tsx";

interface ThemePage {
  params: Promise<{ theme: string }>;
  searchParams: PageSearch;
}

async function themeOf({ params }: Pick<ThemePage, "params">, t: Translate): Promise<{ id: string; names: ThemeNames }> {
  const id = decodeURIComponent((await params).theme);
  const names = await themeNames(t.locale);
  if (!names.themes.some((theme) => theme.id === id)) notFound();
  return { id, names };
}

export async function generateMetadata(page: ThemePage) {
  const t = await requestTranslate();
  const { id, names } = await themeOf(page, t);
  return { title: names.nameOf(id) };
}

/**
 * One theme: how much of it when, carried by which words, in which sentences, and which speeches have most
 * and least of it.
 */
export default async function ThemeView(page: ThemePage) {
  const [search, t, facets] = await Promise.all([readSearch(page.searchParams), requestTranslate(), corpusFacets(page.searchParams)]);
  const { id, names } = await themeOf(page, t);
  const theme = names.themes.find((one) => one.id === id) ?? notFound();
  const path = themePath(id);
  const shared = { path, search, id, names, t };
  return (
    <Page title={names.nameOf(id)} lead={theme.description[t.locale]}>
      <p className="mt-2 flex flex-wrap gap-x-4 text-sm">
        <a href={address("/themes", search)}>{t("themes.page.back")}</a>
        <a href={themeSentencesAddress(search, id)}>{t("themes.page.allSentences")}</a>
        <a href={themeSentencesAddress(search, id, { borderline: "1" })}>{t("themes.page.borderline")}</a>
        <a href="/methods#themes">{t("themes.page.methods")}</a>
      </p>
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <ThemeSeries {...shared} />
          <ThemeTopTerms {...shared} />
          <StrongestSentences {...shared} />
          <ThemeMost {...shared} order="most" />
          <ThemeMost {...shared} order="least" />
          <ThemePositions path={path} search={search} themes={[id]} nameOf={names.nameOf} t={t} />
          <ThemeCooccurrence path={path} search={search} theme={id} t={t} />
        </>
      )}
      <ThemeRules theme={theme} t={t} />
    </Page>
  );
}
