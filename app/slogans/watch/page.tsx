import type { RowOf } from "#lib/analyses/index.ts";
import { sloganDebuts } from "#lib/analyses/slogans/slogan-debuts.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { latestWithFindings } from "../../_server/latest-with-findings.ts";
import { type CorpusFacets, corpusFacets } from "../../_server/run.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { type Findable, findSpeech } from "../../_ui/compare/find-speech.ts";
import { SpeechFinder } from "../../_ui/compare/SpeechFinder.tsx";
import { speechName } from "../../_ui/compare/speech-name.ts";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { csvAddress, phraseEvidence } from "../../_ui/links/evidence.ts";
import { address, type PageSearch, pick, readSearch, withParams } from "../../_ui/links/search.ts";
import { sentencesAddress, sloganAddress } from "../../_ui/links/slogan-links.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { NoCorpus } from "../../_ui/site/NoCorpus.tsx";
import { Page } from "../../_ui/site/Page.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { readSort, sortRows } from "../../_ui/tables/sort-rows.ts";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { SlogansNav } from "../_parts/SlogansNav.tsx";
import { WatchLine } from "./_parts/WatchLine.tsx";

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
/** Rows that a page opens with. */
const FEW = 50;
const MANY = 300;
/** Rows of what comes nearest. */
const NEAREST = 12;
const RATES = ["0.01", "0.1", "0.2"];

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("slogans.watch.title") };
}

/** What one speech says for the first time, again, more or less than the speeches before it. */
export default async function Watch({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const params = pick(search, ["fdr", "unit", "recentYears", "all"]);
  const typed = search.get("find");
  const found = typed === null ? null : findSpeech(facets.speeches, null, typed);
  const named = found === null ? search.get("speech") : found.speech && String(found.speech.id);
  const speech = named ?? (await latestWithFindings(facets, params));
  params.set("speech", speech);
  return (
    <Page title={t("slogans.watch.title")} lead={t("slogans.watch.lead")}>
      <SlogansNav open="watch" t={t} />
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <SpeechForm search={search} facets={facets} speech={speech} choices={found?.speech === null ? found.choices : null} t={t} />
          <Choices search={search} t={t} />
          <WatchTable search={search} params={params} speech={speech} t={t} />
        </>
      )}
    </Page>
  );
}

/** A speech's findings, named above them; another is found by year and words of its title. */
function SpeechForm({ search, facets, speech, choices, t }: SpeechFormProps) {
  const shown = facets.speeches.find(({ id }) => String(id) === speech);
  return (
    <>
      {shown === undefined ? null : (
        <p className="mt-5 text-lg">
          <a href={`/speeches/${shown.id}`}>{speechName(shown.year, shown.title)}</a>
        </p>
      )}
      <SpeechFinder
        action={PATH}
        search={search}
        name="speech"
        speeches={facets.speeches}
        choices={choices}
        hrefOf={({ id }) => address(PATH, withParams(search, { speech: String(id), find: [] }))}
        t={t}
      />
    </>
  );
}

interface SpeechFormProps {
  search: URLSearchParams;
  facets: CorpusFacets;
  speech: string;
  /** What was typed fits several speeches, or none; null where it names one. */
  choices: readonly Findable[] | null;
  t: Translate;
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
            {rows.length === 0 ? null : <WatchLine rows={rows} fdr={rateName(params)} hrefOf={(row) => linkOf(row, "count")} t={t} />}
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
                limit={search.get("rows") === "all" ? MANY : FEW}
                allHref={address(PATH, withParams(search, { rows: "all" }))}
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

/** The false-discovery rate asked for, in per cent; the analysis's own unless given. */
function rateName(params: URLSearchParams): string {
  return `${Number(params.get("fdr") ?? 0.05) * 100}%`;
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
            <WatchLine rows={result.rows} fdr={rateName(params)} hrefOf={(row) => linkOf(row, "count")} t={t} />
            <h3 className="mt-3 text-base">{caption}</h3>
            <DataTable result={result} columns={COLUMNS} caption={caption} t={t} limit={NEAREST} href={linkOf} />
          </>
        );
      }}
    </Answer>
  );
}
