import { sloganDropouts } from "#lib/analyses/slogans/slogan-dropouts.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { corpusFacets } from "../../_server/run.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { HiddenFields } from "../../_ui/filters/HiddenFields.tsx";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { csvAddress, phraseEvidence } from "../../_ui/links/evidence.ts";
import { address, filtersWith, type PageSearch, pick, readSearch, withParams } from "../../_ui/links/search.ts";
import { sentencesAddress, sloganAddress } from "../../_ui/links/slogan-links.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../../_ui/site/NoCorpus.tsx";
import { Page } from "../../_ui/site/Page.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { readSort, sortRows } from "../../_ui/tables/sort-rows.ts";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { SlogansNav } from "../_parts/SlogansNav.tsx";
import { SilenceGaps } from "./_parts/SilenceGaps.tsx";
import { SilenceLine } from "./_parts/SilenceLines.tsx";

const PATH = "/slogans/silence";
const PASTS = ["1", "3", "10", "0"];
const FEW = 50;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("slogans.silence.title") };
}

/** What a year stopped saying, most surprising first. */
export default async function Silence({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const asked = search.get("year");
  const year = asked ?? String(facets.years.at(-1) ?? "");
  const scope = new URLSearchParams([...search].filter(([name]) => name !== "year"));
  const params = new URLSearchParams([...filtersWith(scope), ...pick(search, ["pastYears", "unit"])]);
  if (year !== "") params.set("year", year);
  return (
    <Page title={t("slogans.silence.title")} lead={t("slogans.silence.lead")}>
      <SlogansNav open="silence" t={t} />
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : facets.years.length === 0 ? (
        <EmptyState title={t("slogans.silence.title")} why={t("charts.emptyYears")} />
      ) : (
        <>
          <YearForm search={search} years={facets.years} year={year} t={t} />
          <Choices search={search} t={t} />
          <SilenceTable search={search} params={params} year={year} t={t} />
        </>
      )}
    </Page>
  );
}

function YearForm({ search, years, year, t }: { search: URLSearchParams; years: readonly number[]; year: string; t: Translate }) {
  return (
    <form action={PATH} method="get" className="no-print mt-3 flex flex-wrap items-center gap-2 text-sm">
      <HiddenFields search={search} except={["year"]} />
      <label htmlFor="silent-year">{t("slogans.silence.year")}</label>
      <select id="silent-year" name="year" defaultValue={year} className="control">
        {[...years].reverse().map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <button type="submit" className="button-strong">
        {t("slogans.watch.show")}
      </button>
    </form>
  );
}

function Choices({ search, t }: { search: URLSearchParams; t: Translate }) {
  const pasts = PASTS.map((value) => ({ value, label: t("slogans.silence.pastYears", { years: Number(value) }) }));
  return (
    <div className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1">
      <LinkChoice
        path={PATH}
        search={search}
        name="pastYears"
        title={t("slogans.silence.past")}
        options={pasts}
        allLabel={t("slogans.silence.pastYears", { years: 5 })}
      />
      <LinkChoice
        path={PATH}
        search={search}
        name="unit"
        title={t("columns.unit")}
        options={[{ value: "term", label: t("slogans.words") }]}
        allLabel={t("slogans.title")}
      />
    </div>
  );
}

function SilenceTable({ search, params, year, t }: { search: URLSearchParams; params: URLSearchParams; year: string; t: Translate }) {
  const csv = csvAddress("slogan-silence", params, t.locale);
  const scope = new URLSearchParams([...search].filter(([name]) => name !== "year"));
  const isSlogans = search.get("unit") !== "term";
  const linkOf = (item: string) => (isSlogans ? sloganAddress(scope, item) : phraseEvidence(scope, item));
  const sentencesOf = (item: string, year: number) =>
    isSlogans ? sentencesAddress(scope, item, { year }) : phraseEvidence(scope, item, "year", year);
  return (
    <Answer analysis={sloganDropouts} params={params} resetHref={PATH} t={t}>
      {(result) => {
        const sort = readSort(search, PATH, result, "");
        const rows = sort.key === "" ? result.rows : sortRows(result.rows, sort);
        const title = t("slogans.silence.tableTitle", { year, count: rows.length });
        const silent = Number(result.notes.find(({ code }) => code === "SILENCE_POISSON")?.values.silent ?? rows.length);
        return (
          <>
            {isSlogans ? <SilenceGaps path={PATH} search={scope} silent={result.rows} year={year} hrefOf={sentencesOf} t={t} /> : null}
            <TableSection id="silence" title={title} hint={t("slogans.silence.hint")} csv={csv}>
              <SilenceLine rows={result.rows} silent={silent} isSlogans={isSlogans} year={year} hrefOf={sentencesOf} t={t} />
              <DataTable
                result={{ ...result, rows }}
                caption={title}
                t={t}
                sort={sort}
                csv={csv}
                limit={search.get("rows") === "all" ? 2000 : FEW}
                allHref={address(PATH, withParams(search, { rows: "all" }))}
                href={(row, key) => (key === "item" ? linkOf(row.item) : undefined)}
              />
              <ChartNotes result={result} t={t} />
            </TableSection>
          </>
        );
      }}
    </Answer>
  );
}
