import { sloganDiscovery } from "#lib/analyses/slogans/slogan-discovery.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { EVIDENCE_KINDS } from "#lib/lexicon/discovery/types.ts";
import { selectUserSlogans } from "#lib/queries/index.ts";
import { askPatiently } from "../_server/ask-patiently.ts";
import { serverState } from "../_server/context.ts";
import { isReadOnly } from "../_server/guard-write.ts";
import { type CorpusFacets, corpusFacets } from "../_server/run.ts";
import { themeNames } from "../_server/theme-names.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { csvAddress } from "../_ui/links/evidence.ts";
import { address, filtersWith, type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { OwnSlogans } from "./_parts/OwnSlogans.tsx";
import { Proposals } from "./_parts/Proposals.tsx";
import { UnderWay } from "./_parts/UnderWay.tsx";

const PATH = "/discovery";
const ALL = "all";
const EVIDENCE = [ALL, ...EVIDENCE_KINDS];

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
  const [answer, own, names] = await Promise.all([
    askPatiently(sloganDiscovery, params, t.locale),
    selectUserSlogans(serverState().context.db),
    themeNames(t.locale),
  ]);
  const back = isReadOnly() ? null : address(PATH, search);
  const options = EVIDENCE.map((value) => ({ value, label: value === ALL ? t("discovery.all") : valueLabel("evidence", value, t.locale) }));
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
      {"share" in answer ? (
        <UnderWay share={answer.share} t={t} />
      ) : (
        <Proposals result={answer.result} csv={csvAddress("slogan-discovery", params, t.locale)} {...{ since, search, back, names, t }} />
      )}
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
