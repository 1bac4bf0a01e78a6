import type { RowOf } from "#lib/analyses/index.ts";
import { sloganDebuts } from "#lib/analyses/slogans/slogan-debuts.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { latestWithFindings } from "../../_server/latest-with-findings.ts";
import { type CorpusFacets, corpusFacets } from "../../_server/run.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { HiddenFields } from "../../_ui/filters/HiddenFields.tsx";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { csvAddress, phraseEvidence } from "../../_ui/links/evidence.ts";
import { type PageSearch, pick, readSearch, withParams } from "../../_ui/links/search.ts";
import { sentencesAddress, sloganAddress } from "../../_ui/links/slogan-links.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { NoCorpus } from "../../_ui/site/NoCorpus.tsx";
import { Page } from "../../_ui/site/Page.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { readSort, sortRows } from "../../_ui/tables/sort-rows.ts";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { SlogansNav } from "../_parts/SlogansNav.tsx";

const PATH = "/slogans/watch";
const COLUMNS = [
  "item",
  "unit",
  "change",
  "count",
  "perTenThousand",
  "pastCount",
  "pastSpeechesWith",
  "pastRate",
  "lastYear",
  "pAdjusted",
] as const;
/** Rows of what comes nearest. */
const NEAREST = 12;
/** A longer list is none that anybody chooses from, and makes the page megabytes long. */
const MOST_LISTED = 600;
const RATES = ["0.01", "0.1", "0.2"];

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("slogans.watch.title") };
}

/** What one speech says for the first time, again, more or less than the speeches before it. */
export default async function Watch({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const params = pick(search, ["fdr", "unit", "recentYears", "all"]);
  const speech = search.get("speech") ?? (await latestWithFindings(facets, params));
  params.set("speech", speech);
  return (
    <Page title={t("slogans.watch.title")} lead={t("slogans.watch.lead")}>
      <SlogansNav open="watch" t={t} />
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <SpeechForm search={search} facets={facets} speech={speech} t={t} />
          <Choices search={search} t={t} />
          <WatchTable search={search} params={params} speech={speech} t={t} />
        </>
      )}
    </Page>
  );
}

function SpeechForm({ search, facets, speech, t }: { search: URLSearchParams; facets: CorpusFacets; speech: string; t: Translate }) {
  const speeches = [...facets.speeches].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.id - a.id);
  const listed = speeches.filter(({ id }, index) => index < MOST_LISTED || String(id) === speech);
  return (
    <form action={PATH} method="get" className="no-print mt-5 flex flex-wrap items-center gap-2 text-sm">
      <HiddenFields search={search} except={["speech"]} />
      <label htmlFor="watch-speech">{t("slogans.watch.speech")}</label>
      <select id="watch-speech" name="speech" defaultValue={speech} className="control min-w-0 flex-1 basis-60">
        {listed.map(({ id, title, year }) => (
          <option key={id} value={id}>
            {year ?? t("slogans.undated")} · {title}
          </option>
        ))}
        {listed.length < speeches.length ? (
          <option disabled>{t("slogans.watch.moreByLink", { count: speeches.length - listed.length })}</option>
        ) : null}
      </select>
      <button type="submit" className="button-strong">
        {t("slogans.watch.show")}
      </button>
    </form>
  );
}

function Choices({ search, t }: { search: URLSearchParams; t: Translate }) {
  const rates = RATES.map((value) => ({ value, label: `${Number(value) * 100}%` }));
  const units = (["slogan", "term"] as const).map((value) => ({ value, label: t(value === "slogan" ? "slogans.title" : "slogans.words") }));
  const rare = [{ value: "1", label: t("slogans.watch.withRare") }];
  return (
    <div className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1">
      <LinkChoice path={PATH} search={search} name="fdr" title={t("slogans.watch.fdr")} options={rates} allLabel="5%" />
      <LinkChoice path={PATH} search={search} name="unit" title={t("columns.unit")} options={units} allLabel={t("common.all")} />
      <LinkChoice
        path={PATH}
        search={search}
        name="all"
        title={t("slogans.watch.rare")}
        options={rare}
        allLabel={t("slogans.watch.foundOnly")}
      />
    </div>
  );
}

function WatchTable({ search, params, speech, t }: { search: URLSearchParams; params: URLSearchParams; speech: string; t: Translate }) {
  const csv = csvAddress("slogan-watch", params, t.locale);
  const here = new URLSearchParams({ speech });
  const linkOf = ({ item, unit }: RowOf<typeof sloganDebuts>, key: string) => {
    if (key === "item") return unit === "slogan" ? sloganAddress(new URLSearchParams(), item) : phraseEvidence(new URLSearchParams(), item);
    if (key !== "count") return undefined;
    return unit === "slogan" ? sentencesAddress(here, item) : phraseEvidence(here, item);
  };
  return (
    <Answer analysis={sloganDebuts} params={params} resetHref={PATH} t={t}>
      {(result) => {
        const sort = readSort(search, PATH, result, "");
        const rows = sort.key === "" ? result.rows : sortRows(result.rows, sort);
        const found = rows.filter((row) => row.significant).length;
        const title = t("slogans.watch.tableTitle", { count: found });
        return (
          <TableSection id="watch" title={title} hint={t("slogans.watch.hint")} csv={csv}>
            {found === 0 ? <p className="text-sm">{t("slogans.watch.nothing")}</p> : null}
            {rows.length === 0 ? (
              <NearestMisses params={params} linkOf={linkOf} t={t} />
            ) : (
              <DataTable
                result={{ ...result, rows }}
                columns={COLUMNS}
                caption={title}
                t={t}
                sort={sort}
                csv={csv}
                limit={300}
                href={linkOf}
              />
            )}
            <ChartNotes result={result} t={t} />
          </TableSection>
        );
      }}
    </Answer>
  );
}

interface NearestMissesProps {
  params: URLSearchParams;
  linkOf: (row: RowOf<typeof sloganDebuts>, key: string) => string | undefined;
  t: Translate;
}

/** Where nothing can be called a change: what comes nearest to one. */
function NearestMisses({ params, linkOf, t }: NearestMissesProps) {
  return (
    <Answer analysis={sloganDebuts} params={withParams(params, { all: "1" })} resetHref={PATH} t={t}>
      {(result) => {
        const caption = t("slogans.watch.nearest");
        return (
          <>
            <h3 className="mt-3 text-base">{caption}</h3>
            <DataTable result={result} columns={COLUMNS} caption={caption} t={t} limit={NEAREST} href={linkOf} />
          </>
        );
      }}
    </Answer>
  );
}
