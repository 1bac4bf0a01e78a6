import { sloganDiscovery } from "#lib/analyses/slogans/slogan-discovery.ts";
import { valueLabel } from "#lib/i18n/index.ts";
import { selectUserSlogans } from "#lib/queries/index.ts";
import { serverState } from "../_server/context.ts";
import { isReadOnly } from "../_server/guard-write.ts";
import { corpusFacets, runAnalysis } from "../_server/run.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { csvAddress } from "../_ui/links/evidence.ts";
import { address, filtersWith, type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { TableSection } from "../_ui/tables/TableSection.tsx";
import { RemoveSlogan } from "./_parts/AcceptSlogan.tsx";
import { DiscoveryTable } from "./_parts/DiscoveryTable.tsx";

const PATH = "/discovery";
const ALL = "all";
const EVIDENCE = [ALL, "numeric", "quoted", "parallel", "ngram"];

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("discovery.title") };
}

/** What the lexicon lacks, likeliest first, each to be accepted with one click; below, what was accepted. */
export default async function DiscoveryPage({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets()]);
  const evidence = EVIDENCE.find((kind) => kind === search.get("evidence")) ?? ALL;
  const params = filtersWith(search, { evidence: evidence === ALL ? [] : [evidence], limit: 100 });
  const [result, own] = await Promise.all([runAnalysis(sloganDiscovery, params, t.locale), selectUserSlogans(serverState().context.db)]);
  const back = isReadOnly() ? null : address(PATH, search);
  const options = EVIDENCE.map((value) => ({ value, label: value === ALL ? t("discovery.all") : valueLabel("evidence", value, t.locale) }));
  const title = t("discovery.table", { count: result.rows.length });
  return (
    <Page title={t("discovery.title")} lead={t("discovery.lead")}>
      {facets.speeches.length === 0 ? <NoCorpus t={t} /> : null}
      {back === null ? <p className="mt-2 text-sm text-muted">{t("discovery.readOnly")}</p> : null}
      <LinkChoice path={PATH} search={search} name="evidence" title={t("discovery.evidence")} options={options} fallback={ALL} />
      <TableSection id="proposals" title={title} hint={t("discovery.hint")} csv={csvAddress("slogan-discovery", params, t.locale)}>
        <DiscoveryTable result={result} search={search} back={back} t={t} />
      </TableSection>
      {own.length === 0 ? null : (
        <section id="own" className="mt-8">
          <h2 className="text-xl">{t("discovery.own")}</h2>
          <p className="text-sm text-muted">{t("discovery.ownHint")}</p>
          <ul className="mt-2">
            {own.map(({ slogan }) => (
              <li key={slogan}>
                {slogan} {back === null ? null : <RemoveSlogan slogan={slogan} back={back} t={t} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
