import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { reproduce } from "#lib/analyses/published/reproduce.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { csvAddress, phraseEvidence } from "../_ui/links/evidence.ts";
import { type PageSearch, pick, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { DataTable } from "../_ui/tables/DataTable.tsx";
import { ScrollBox } from "../_ui/tables/ScrollBox.tsx";
import { TableSection } from "../_ui/tables/TableSection.tsx";

const COLUMNS = ["phrase", "year", "printed", "count", "reason", "chosenToFit", "excluding"] as const;
/** What people wrote in the data files, in the reader's language. */
const WRITTEN = { zh: ["note", "source"], en: ["noteEnglish", "sourceEnglish"] } as const;
const REASONS = [
  "equal",
  "title-left-out",
  "longer-words-excluded",
  "string-against-token",
  "another-version",
  "slip",
  "not-imported",
] as const;
const HEADER = "source\tgenre\tlevel\tyear\tdate\tchars\tphrase\tprinted\tkind\texcluding\tfitted\ttext_hash\tnote\tnote_en";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("reproduce.title") };
}

/** Published counts beside our own on the same texts, and why they differ where they do. */
export default async function Reproduce({ searchParams }: { searchParams: PageSearch }) {
  const [search, t] = await Promise.all([readSearch(searchParams), requestTranslate()]);
  const params = pick(search, ["collection", "year"]);
  const csv = csvAddress("reproduce", params, t.locale);
  return (
    <Page title={t("reproduce.title")} lead={t("reproduce.lead")}>
      <Answer analysis={reproduce} params={params} resetHref="/reproduce" t={t}>
        {(result) => (
          <>
            <Tally result={result} t={t} />
            <TableSection id="published-counts" title={t("reproduce.table")} hint={t("reproduce.hint")} csv={csv}>
              <DataTable
                result={result}
                columns={[...COLUMNS, ...WRITTEN[t.locale]]}
                caption={t("reproduce.table")}
                t={t}
                csv={csv}
                href={evidenceOf}
              />
            </TableSection>
          </>
        )}
      </Answer>
      <section className="mt-8 max-w-4xl">
        <h2 className="text-lg">{t("reproduce.extend.title")}</h2>
        <p className="mt-1">{t("reproduce.extend.body")}</p>
        <ScrollBox label={t("reproduce.extend.title")}>
          <pre className="mt-2 bg-wash px-3 py-2 text-sm">
            <code>{HEADER}</code>
          </pre>
        </ScrollBox>
      </section>
    </Page>
  );
}

/** Our count leads to its sentences, the year to the text. */
function evidenceOf(row: RowOf<typeof reproduce>, key: string): string | undefined {
  if (row.speechId === null) return undefined;
  if (key === "year") return `/speeches/${row.speechId}`;
  const isCount = key === "count" && row.count !== null && row.count > 0;
  return isCount ? phraseEvidence(new URLSearchParams(), row.phrase, "speech", row.speechId) : undefined;
}

function Tally({ result, t }: { result: ResultOf<typeof reproduce>; t: Translate }) {
  const tally = REASONS.map((reason) => ({ reason, count: result.rows.filter((row) => row.reason === reason).length }));
  return (
    <dl className="mt-5 flex flex-wrap gap-x-8 gap-y-3">
      {tally
        .filter(({ count }) => count > 0)
        .map(({ reason, count }) => (
          <div key={reason} className="border-l-2 border-rule pl-3">
            <dt className="text-sm text-muted">{t(`vocabulary.reasons.${reason}`)}</dt>
            <dd className="font-display text-2xl">{count}</dd>
          </div>
        ))}
    </dl>
  );
}
