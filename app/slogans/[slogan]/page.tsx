import { notFound, redirect } from "next/navigation";
import type { Slogan } from "#lib/lexicon/types.ts";
import { findSlogan } from "../../_server/find-slogan.ts";
import { corpusFacets } from "../../_server/run.ts";
import { HeadingsSwitch } from "../../_ui/filters/HeadingsSwitch.tsx";
import { TitleSwitch } from "../../_ui/filters/TitleSwitch.tsx";
import { type PageSearch, readSearch } from "../../_ui/links/search.ts";
import { sloganAddress, sloganPath } from "../../_ui/links/slogan-links.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { NoCorpus } from "../../_ui/site/NoCorpus.tsx";
import { Page } from "../../_ui/site/Page.tsx";
import { SloganAdoption } from "./_parts/SloganAdoption.tsx";
import { SloganCooccurrence } from "./_parts/SloganCooccurrence.tsx";
import { SloganFacts } from "./_parts/SloganFacts.tsx";
import { SloganGroups } from "./_parts/SloganGroups.tsx";
import { SloganSeries } from "./_parts/SloganSeries.tsx";
import { SloganUses } from "./_parts/SloganUses.tsx";
import { SloganVariants } from "./_parts/SloganVariants.tsx";
import { ThreeWayCount } from "./_parts/ThreeWayCount.tsx";

interface SloganPage {
  params: Promise<{ slogan: string }>;
  searchParams: PageSearch;
}

/** A slogan by its address; a name that the lexicon does not have is a page that does not exist. */
async function slogan({ params }: Pick<SloganPage, "params">): Promise<{ slogan: Slogan; asked: string }> {
  const { slogan: asked } = await params;
  return { slogan: (await findSlogan(asked)) ?? notFound(), asked };
}

export async function generateMetadata(page: SloganPage) {
  return { title: (await slogan(page)).slogan.slogan };
}

/**
 * One slogan: how often and how counted, when, by whom, in which words and beside what, and where it came
 * from.
 */
export default async function SloganView(page: SloganPage) {
  const [{ slogan: entry, asked }, search, t, facets] = await Promise.all([
    slogan(page),
    readSearch(page.searchParams),
    requestTranslate(),
    corpusFacets(page.searchParams),
  ]);
  const path = sloganPath(entry.slogan);
  if (encodeURIComponent(decodeURIComponent(asked)) !== encodeURIComponent(entry.slogan)) redirect(sloganAddress(search, entry.slogan));
  const shared = { path, search, slogan: entry, t };
  return (
    <Page title={entry.slogan} lead={entry.gloss === "" ? undefined : entry.gloss}>
      <SloganFacts slogan={entry} search={search} t={t} />
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <div className="mt-3">
            <HeadingsSwitch path={path} search={search} t={t} />
            <TitleSwitch path={path} search={search} t={t} />
          </div>
          <SloganSeries {...shared} />
          <ThreeWayCount {...shared} />
          <SloganUses {...shared} />
          <SloganGroups {...shared} facets={facets} />
          <SloganVariants {...shared} />
          <SloganCooccurrence {...shared} />
          <SloganAdoption {...shared} />
        </>
      )}
    </Page>
  );
}
