import type { RowOf } from "#lib/analyses/index.ts";
import { sloganDiscovery } from "#lib/analyses/slogans/slogan-discovery.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { selectUserSlogans } from "#lib/queries/index.ts";
import { serverState } from "../_server/context.ts";
import { isReadOnly } from "../_server/guard-write.ts";
import { type CorpusFacets, corpusFacets, runAnalysis } from "../_server/run.ts";
import { themeNames } from "../_server/theme-names.ts";
import { ChartNotes } from "../_ui/charts/ChartNotes.tsx";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { Finding } from "../_ui/findings/Finding.tsx";
import { csvAddress, phraseEvidence } from "../_ui/links/evidence.ts";
import { address, filtersWith, type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { TableSection } from "../_ui/tables/TableSection.tsx";
import { curvesOf } from "./_parts/curves.ts";
import { DiscoveryTable } from "./_parts/DiscoveryTable.tsx";
import { OwnSlogans } from "./_parts/OwnSlogans.tsx";

const PATH = "/discovery";
const ALL = "all";
const EVIDENCE = [ALL, "numeric", "quoted", "parallel", "ngram"];

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("discovery.title") };
}

/** What the lexicon lacks, likeliest first, each to be accepted with one click; below, what was accepted. */
export default async function DiscoveryPage({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const evidence = EVIDENCE.find((kind) => kind === search.get("evidence")) ?? ALL;
  const years = yearsOf(facets);
  const since = years.includes(Number(search.get("since"))) ? Number(search.get("since")) : null;
  const chosen = evidence === ALL ? [] : [evidence];
  const params = filtersWith(search, { evidence: chosen, limit: 100, ...(since === null ? {} : { since }), ...asOfParam(search) });
  const [result, own] = await Promise.all([runAnalysis(sloganDiscovery, params, t.locale), selectUserSlogans(serverState().context.db)]);
  const [names, curves] = await Promise.all([themeNames(t.locale), since === null ? new Map() : curvesOf(result.rows, search, t.locale)]);
  const back = isReadOnly() ? null : address(PATH, search);
  const options = EVIDENCE.map((value) => ({ value, label: value === ALL ? t("discovery.all") : valueLabel("evidence", value, t.locale) }));
  const count = result.rows.length;
  const title = since === null ? t("discovery.table", { count }) : t("discovery.newTable", { count, since: String(since) });
  return (
    <Page title={t("discovery.title")} lead={t("discovery.lead")}>
      {facets.speeches.length === 0 ? <NoCorpus t={t} /> : null}
      {back === null ? <p className="mt-2 text-sm text-muted">{t("discovery.readOnly")}</p> : null}
      <LinkChoice
        path={PATH}
        search={search}
        name="since"
        title={t("discovery.since")}
        options={sinceOptions(years, t)}
        allLabel={t("discovery.allYears")}
      />
      <LinkChoice path={PATH} search={search} name="evidence" title={t("discovery.evidence")} options={options} fallback={ALL} />
      <TableSection id="proposals" title={title} hint={t("discovery.hint")} csv={csvAddress("slogan-discovery", params, t.locale)}>
        <TopProposal row={result.rows[0]} search={search} t={t} />
        <DiscoveryTable result={result} search={search} back={back} names={names} curves={curves} t={t} />
        <ChartNotes result={result} t={t} />
      </TableSection>
      <OwnSlogans own={own} back={back} names={names} t={t} />
    </Page>
  );
}

/** Years with speeches, the last first. */
function yearsOf({ speeches }: CorpusFacets): number[] {
  return [...new Set(speeches.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
}

/** The last years, the newest as what is new this year; the first year has nothing before it. */
function sinceOptions(years: readonly number[], t: Translate) {
  return years.slice(0, Math.min(5, years.length - 1)).map((year, at) => ({
    value: String(year),
    label: at === 0 ? t("discovery.thisYear", { year: String(year) }) : t("discovery.sinceYear", { year: String(year) }),
  }));
}

/** `asOf` from the address, for tests on the past. */
function asOfParam(search: URLSearchParams): { asOf?: string } {
  const asOf = search.get("asOf");
  return asOf !== null && /^(?:19|20)\d\d$/.test(asOf) ? { asOf } : {};
}

/** The first of the list, as the chosen order has it. */
function TopProposal({ row, search, t }: { row: RowOf<typeof sloganDiscovery> | undefined; search: URLSearchParams; t: Translate }) {
  if (row === undefined) return null;
  return (
    <Finding kind="discovery" href={phraseEvidence(search, row.phrase)} t={t}>
      {t("findings.discovery", { candidate: row.phrase, count: row.count, speeches: row.speeches })}
    </Finding>
  );
}
