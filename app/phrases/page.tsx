import { valueLabel } from "#lib/i18n/index.ts";
import { expandPhrases } from "../_server/expand-phrases.ts";
import { corpusFacets } from "../_server/run.ts";
import { CaseSwitch } from "../_ui/filters/CaseSwitch.tsx";
import { groupOf, groupOptions } from "../_ui/filters/group-options.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { PhraseBox } from "../_ui/filters/PhraseBox.tsx";
import { readPhrases } from "../_ui/filters/read-phrases.ts";
import { TitleSwitch } from "../_ui/filters/TitleSwitch.tsx";
import { address, filtersWith, type PageSearch, phraseRules, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { PhraseGroups } from "./_parts/PhraseGroups.tsx";
import { PhraseLines } from "./_parts/PhraseLines.tsx";

const PATH = "/phrases";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("phrases.title") };
}

/** Any phrases a reader types: their rates over the years, and by speech or any other grouping. */
export default async function Phrases({ searchParams }: { searchParams: PageSearch }) {
  const [given, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const phrases = readPhrases(given);
  const search = withParams(given, { q: [], phrase: phrases });
  const options = groupOptions(facets, t);
  const by = groupOf(search, options, "speech");
  const isEmpty = facets.speeches.length === 0;
  const lines = await expandPhrases(filtersWith(search, phraseRules(search)), phrases, t.locale);
  return (
    <Page
      title={phrases.length > 0 ? t("phrases.titleOf", { phrases: phrases.join(t("common.listSeparator")) }) : t("phrases.title")}
      lead={phrases.length > 0 ? undefined : t("phrases.lead")}
    >
      <PhraseBox search={search} phrases={phrases} t={t} />
      <CaseSwitch path={PATH} search={search} phrases={phrases} t={t} />
      {phrases.length > 0 ? <TitleSwitch path={PATH} search={search} t={t} /> : null}
      {isEmpty ? <NoCorpus t={t} /> : null}
      {phrases.length === 0 ? <EmptyState title={t("phrases.start.title")} why={t("phrases.start.why")} /> : null}
      {phrases.length > 0 && !isEmpty ? (
        <>
          <PhraseLines path={PATH} search={search} phrases={phrases} t={t} />
          <p className="no-print mt-3 text-sm">
            <a href={address("/concordance", filtersWith(search, { ...phraseRules(search), phrase: lines }))}>{t("phrases.sentences")}</a>
          </p>
          <section className="mt-8">
            <h2 className="text-xl">{t("phrases.groupsTitle", { group: valueLabel("groups", by, t.locale) })}</h2>
            <LinkChoice path={PATH} search={search} name="by" title={t("common.groupBy")} options={options} fallback="speech" />
            <PhraseGroups path={PATH} search={search} phrases={lines} by={by} t={t} />
          </section>
        </>
      ) : null}
    </Page>
  );
}
