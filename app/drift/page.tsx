import { corpusFacets } from "../_server/run.ts";
import { ListSwitches } from "../_ui/compare/ListSwitches.tsx";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { PeriodForm } from "../_ui/filters/PeriodForm.tsx";
import { type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { DriftShift } from "../_ui/views/DriftShift.tsx";
import { DriftPresence } from "./_parts/DriftPresence.tsx";
import { DriftTable } from "./_parts/DriftTable.tsx";
import { DriftThemes } from "./_parts/DriftThemes.tsx";
import { DriftTimeline } from "./_parts/DriftTimeline.tsx";

const PATH = "/drift";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("drift.title") };
}

/** What changed between two years or ranges of years, by word or by slogan. */
export default async function Drift({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const from = search.get("from") ?? String(facets.years.at(-2) ?? "");
  const to = search.get("to") ?? String(facets.years.at(-1) ?? "");
  const given = search.get("unit");
  const unit = given === "slogan" ? "slogan" : "term";
  const listed = given === "both" ? "both" : unit;
  const units = (["term", "slogan", "both"] as const).map((value) => ({ value, label: t(`drift.unitName.${value}`) }));
  return (
    <Page title={t("drift.title")} lead={t("drift.lead")}>
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : facets.years.length < 2 ? (
        <EmptyState title={t("drift.needTwoYears.title")} why={t("drift.needTwoYears.why")} />
      ) : (
        <>
          <PeriodForm path={PATH} search={search} years={facets.years} from={from} to={to} t={t} />
          <LinkChoice path={PATH} search={search} name="unit" title={t("drift.compare")} options={units} fallback="term" />
          <ListSwitches path={PATH} search={search} unit={unit} t={t} />
          <DriftPresence path={PATH} search={search} from={from} to={to} t={t} />
          <DriftShift path={PATH} search={search} from={from} to={to} unit={unit} count={24} t={t} />
          <DriftTable path={PATH} search={search} from={from} to={to} unit={listed} t={t} />
          <DriftThemes path={PATH} search={search} from={from} to={to} t={t} />
          <DriftTimeline path={PATH} search={search} unit={unit} t={t} />
        </>
      )}
    </Page>
  );
}
