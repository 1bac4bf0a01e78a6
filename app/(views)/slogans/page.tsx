import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { SLOGAN_KINDS } from "#lib/lexicon/types.ts";
import { THEME_IDS_BUILT_IN } from "#lib/types.ts";
import { corpusFacets } from "../../_server/run.ts";
import { FilterBar } from "../../_ui/filters/FilterBar.tsx";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { filtersWith, type PageSearch, pick, readSearch, withParams } from "../../_ui/links/search.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { NoCorpus } from "../../_ui/site/NoCorpus.tsx";
import { Page } from "../../_ui/site/Page.tsx";
import { SloganHeat } from "../../_ui/views/SloganHeat.tsx";
import { SloganLines } from "../../_ui/views/SloganLines.tsx";
import { SloganTable } from "../../_ui/views/SloganTable.tsx";

const PATH = "/slogans";
const LINES = 5;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("slogans.title") };
}

/** Slogans of the lexicon: lines for the chosen ones, a heat map of the most frequent, and the table of all that occur. */
export default async function Slogans({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const params = filtersWith(search, { kind: search.getAll("kind"), theme: search.getAll("theme") });
  const chosen = search.getAll("slogan");
  return (
    <Page title={t("slogans.title")} lead={t("slogans.lead")}>
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <FilterBar path={PATH} search={search} t={t} />
          <SloganChoices search={search} t={t} />
          <Answer analysis="slogans" params={params} resetHref={PATH} t={t}>
            {(slogans) => (
              <>
                <SloganLines
                  path={PATH}
                  search={pick(search, [...params.keys()])}
                  slogans={chosen.length > 0 ? chosen : slogans.rows.slice(0, LINES).map((row) => String(row.slogan))}
                  title={t(chosen.length > 0 ? "slogans.chosenTitle" : "slogans.linesTitle")}
                  t={t}
                />
                <SloganHeat path={PATH} search={search} slogans={slogans.rows.map((row) => String(row.slogan))} t={t} />
                <SloganTable path={PATH} search={search} result={slogans} params={params} t={t} />
              </>
            )}
          </Answer>
        </>
      )}
    </Page>
  );
}

function SloganChoices({ search, t }: { search: URLSearchParams; t: Translate }) {
  const without = withParams(search, { slogan: [] });
  const kinds = SLOGAN_KINDS.map((value) => ({ value, label: valueLabel("kinds", value, t.locale) }));
  const themes = THEME_IDS_BUILT_IN.map((value) => ({ value, label: valueLabel("themes", value, t.locale) }));
  return (
    <div className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1">
      <LinkChoice path={PATH} search={without} name="kind" title={t("slogans.kind")} options={kinds} allLabel={t("common.all")} />
      <LinkChoice path={PATH} search={without} name="theme" title={t("slogans.theme")} options={themes} allLabel={t("common.all")} />
    </div>
  );
}
