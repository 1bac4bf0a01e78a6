import { phrasePanel } from "#lib/analyses/nation/phrase-panel.ts";
import { corpusFacets } from "../_server/run.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { PhraseBox } from "../_ui/filters/PhraseBox.tsx";
import { readPhrases } from "../_ui/filters/read-phrases.ts";
import { type PageSearch, readSearch, withParams } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { PanelTable } from "./_parts/PanelTable.tsx";
import { panelParams } from "./_parts/panel-params.ts";

const PATH = "/panel";
const FILLS = ["spoken", "all"] as const;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("nation.panel.title") };
}

/** Phrases, slogans and themes by region and year, as a table to take along. */
export default async function Panel({ searchParams }: { searchParams: PageSearch }) {
  const [given, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const phrases = readPhrases(given);
  const search = withParams(given, { q: [], phrase: phrases });
  const params = panelParams(search);
  const isAsked = ["phrase", "slogan", "theme"].some((name) => params.has(name));
  return (
    <Page title={t("nation.panel.title")} lead={t("nation.panel.lead")}>
      <PhraseBox path={PATH} keep={["slogan", "theme", "fill"]} search={search} phrases={phrases} t={t} />
      {facets.speeches.length === 0 ? <NoCorpus t={t} /> : null}
      {isAsked ? null : <EmptyState title={t("nation.panel.startTitle")} why={t("nation.panel.startWhy")} />}
      {isAsked && facets.speeches.length > 0 ? (
        <>
          <LinkChoice
            path={PATH}
            search={search}
            name="fill"
            title={t("nation.panel.fill")}
            options={FILLS.map((value) => ({ value, label: t(`nation.panel.fills.${value}`) }))}
            fallback="spoken"
          />
          <Answer analysis={phrasePanel} params={params} resetHref={PATH} t={t}>
            {(result) => <PanelTable result={result} params={params} t={t} />}
          </Answer>
        </>
      ) : null}
    </Page>
  );
}
