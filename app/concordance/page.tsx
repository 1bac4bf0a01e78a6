import { Suspense } from "react";
import { concordance } from "#lib/analyses/phrases/concordance.ts";
import { corpusFacets } from "../_server/run.ts";
import { CaseSwitch } from "../_ui/filters/CaseSwitch.tsx";
import { PhraseBox } from "../_ui/filters/PhraseBox.tsx";
import { readPhrases } from "../_ui/filters/read-phrases.ts";
import { TitleSwitch } from "../_ui/filters/TitleSwitch.tsx";
import { address, filtersWith, type PageSearch, phraseRules, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { Collocates } from "./_parts/Collocates.tsx";
import { Lines, shownAs } from "./_parts/Lines.tsx";
import { WhereSaid } from "./_parts/WhereSaid.tsx";

const PATH = "/concordance";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("concordance.title") };
}

/**
 * Every place where some phrases are said: the lines themselves with the words they keep company with, then
 * how often by year and by speech. Only the last part streams: a page that streams as a whole leaves parts of
 * its long tables to scripts.
 */
export default async function Concordance({ searchParams }: { searchParams: PageSearch }) {
  const [given, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const phrases = readPhrases(given);
  const search = withParams(given, { q: [], phrase: phrases });
  const view = { path: PATH, search, phrases, t };
  const list = phrases.join(t("common.listSeparator"));
  if (facets.speeches.length === 0)
    return (
      <Page title={t("concordance.title")} lead={t("concordance.lead")}>
        <NoCorpus t={t} />
      </Page>
    );
  return (
    <Page
      title={phrases.length > 0 ? t("concordance.titleOf", { phrases: list }) : t("concordance.title")}
      lead={phrases.length > 0 ? undefined : t("concordance.lead")}
    >
      <PhraseBox purpose="find" search={search} phrases={phrases} t={t} />
      <CaseSwitch path={PATH} search={withParams(search, { cursor: [] })} phrases={phrases} t={t} />
      {phrases.length > 0 ? <TitleSwitch path={PATH} search={withParams(search, { cursor: [] })} t={t} /> : null}
      {phrases.length === 0 ? (
        <EmptyState title={t("concordance.start.title")} why={t("concordance.start.why")} />
      ) : (
        <Answer
          analysis={concordance}
          params={filtersWith(search, { ...phraseRules(search), phrase: phrases, ...shownAs(search) })}
          resetHref={PATH}
          t={t}
        >
          {(result) => (
            <>
              <p className="no-print mt-3 text-sm">
                <a href={address("/phrases", filtersWith(search, { ...phraseRules(search), phrase: phrases }))}>
                  {t("concordance.asLines")}
                </a>
              </p>
              <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_17.5rem] lg:items-start">
                <Lines {...view} result={result} />
                <Suspense fallback={<p className="px-4 py-6 text-sm text-muted">{t("concordance.collocates.loading")}</p>}>
                  <Collocates {...view} />
                </Suspense>
              </div>
              <WhereSaid {...view} />
            </>
          )}
        </Answer>
      )}
    </Page>
  );
}
