import { targets } from "#lib/analyses/nation/targets/targets.ts";
import { valueLabel } from "#lib/i18n/index.ts";
import { INDICATOR_IDS } from "#lib/text/targets/index.ts";
import { corpusFacets } from "../_server/run.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { filtersWith, type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { TargetPlot } from "./_parts/TargetPlot.tsx";
import { TargetTable } from "./_parts/TargetTable.tsx";

const PATH = "/targets";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("nation.targets.title") };
}

/** What reports plan and what they state as reached, by place and year. */
export default async function Targets({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const indicator = search.get("indicator") ?? "gdp";
  const params = filtersWith(search, { indicator });
  const options = INDICATOR_IDS.map((value) => ({ value, label: valueLabel("indicators", value, t.locale) }));
  return (
    <Page title={t("nation.targets.title")} lead={t("nation.targets.lead")}>
      <LinkChoice path={PATH} search={search} name="indicator" title={t("nation.targets.indicator")} options={options} fallback="gdp" />
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <Answer analysis={targets} params={params} resetHref={PATH} t={t}>
          {(result) =>
            result.rows.length === 0 ? (
              <EmptyState title={t("nation.targets.none")} why={t("nation.targets.noneWhy")} />
            ) : (
              <>
                <TargetPlot path={PATH} result={result} search={search} params={params} indicator={indicator} t={t} />
                <TargetTable result={result} params={params} t={t} />
              </>
            )
          }
        </Answer>
      )}
    </Page>
  );
}
