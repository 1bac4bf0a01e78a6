import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { themeSentences } from "#lib/analyses/themes/theme-sentences.ts";
import { themeSpeeches } from "#lib/analyses/themes/theme-speeches.ts";
import { themeTerms } from "#lib/analyses/themes/theme-terms.ts";
import { formatRate, formatShare } from "#lib/format/index.ts";
import { Finding } from "../../../_ui/findings/Finding.tsx";
import { RankLine } from "../../../_ui/findings/RankLine.tsx";
import { csvAddress, themeEvidence } from "../../../_ui/links/evidence.ts";
import { filtersWith } from "../../../_ui/links/search.ts";
import { themeSentencesAddress } from "../../../_ui/links/theme-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import { DataTable } from "../../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../../_ui/tables/TableSection.tsx";
import { leastFinding } from "./least-finding.ts";
import type { ThemePageProps } from "./props.ts";
import { ThemeSentence } from "./ThemeSentence.tsx";

const TERMS = 25;
const SENTENCES = 5;
const SPEECHES = 10;

/** The words and slogans that stand in most of the theme's sentences. */
export function ThemeTopTerms({ path, search, id, t }: ThemePageProps) {
  const params = filtersWith(search, { theme: id, limit: TERMS });
  const title = t("themes.page.termsTitle");
  return (
    <Answer analysis={themeTerms} params={params} resetHref={path} t={t}>
      {(result) => (
        <TableSection id="theme-terms" title={title} hint={t("themes.page.termsUnit")} csv={csvAddress("theme-terms", params, t.locale)}>
          <TopTerm row={result.rows[0]} search={search} id={id} t={t} />
          <DataTable
            result={result}
            columns={["word", "kind", "wordSentences", "count", "share", "weightShare"]}
            caption={title}
            t={t}
            href={(row, key) => (key === "wordSentences" ? themeSentencesAddress(search, id, { word: row.word }) : undefined)}
          />
        </TableSection>
      )}
    </Answer>
  );
}

/** The sentences that are most plainly about the theme. */
export function StrongestSentences({ path, search, id, names, t }: ThemePageProps) {
  const params = filtersWith(search, { theme: id, order: "score", limit: SENTENCES });
  return (
    <Answer analysis={themeSentences} params={params} resetHref={path} t={t}>
      {(result) => (
        <TableSection
          id="theme-sentences"
          title={t("themes.page.sentencesTitle")}
          csv={csvAddress("theme-sentences", filtersWith(search, { theme: id, limit: 1000 }), t.locale)}
        >
          <StrongestLine result={result} t={t} />
          <ol className="mt-3 space-y-4">
            {result.rows.map((row) => (
              <li key={`${row.speechId} ${row.sentence}`}>
                <ThemeSentence row={row} names={names} back={null} t={t} />
              </li>
            ))}
          </ol>
          <p className="no-print mt-4">
            <a href={themeSentencesAddress(search, id)} className="button">
              {t("themes.page.allSentences")}
            </a>
          </p>
        </TableSection>
      )}
    </Answer>
  );
}

/** The speeches with most, or least, of the theme. */
export function ThemeMost({ path, search, id, order, t }: ThemePageProps & { order: "most" | "least" }) {
  const params = filtersWith(search, { theme: id, order, limit: SPEECHES });
  const title = t(`themes.page.${order}`);
  return (
    <Answer analysis={themeSpeeches} params={params} resetHref={path} t={t}>
      {(result) => (
        <TableSection id={`theme-${order}`} title={title} csv={csvAddress("theme-speeches", params, t.locale)}>
          {order === "most" ? (
            <RankLine rows={result.rows.map((row) => ranked(row, search, id))} kind="share" t={t} />
          ) : (
            <LeastLine rows={result.rows} t={t} />
          )}
          <DataTable
            result={result}
            columns={["title", "year", "themeSentences", "sentences", "share", "low", "high", "charShare"]}
            caption={title}
            t={t}
            href={(row, key) => {
              if (key === "title") return `/speeches/${row.speechId}`;
              return key === "themeSentences" && row.themeSentences > 0 ? themeEvidence(search, id, "speech", row.speechId) : undefined;
            }}
          />
        </TableSection>
      )}
    </Answer>
  );
}

/** The word that stands in most of the theme's sentences; the rows come in that order. */
function TopTerm({ row, search, id, t }: Pick<ThemePageProps, "search" | "id" | "t"> & { row: RowOf<typeof themeTerms> | undefined }) {
  if (row === undefined) return null;
  return (
    <Finding kind="theme-terms" href={themeSentencesAddress(search, id, { word: row.word })} t={t}>
      {t("findings.themeTerms", { word: row.word, count: row.wordSentences, all: row.themeSentences })}
    </Finding>
  );
}

/** How plainly the strongest sentence is about the theme; the sentences themselves stand under it. */
function StrongestLine({ result: { rows, notes }, t }: Pick<ThemePageProps, "t"> & { result: ResultOf<typeof themeSentences> }) {
  const [first] = rows;
  if (first === undefined || first.score === null || first.threshold === null) return null;
  const all = Number(notes.find(({ code }) => code === "SENTENCES_TOTAL")?.values.total ?? rows.length);
  const words = { all, score: formatRate(first.score, t.locale), threshold: formatRate(first.threshold, t.locale), title: first.title };
  return (
    <Finding kind="theme-strongest" t={t}>
      {t("findings.themeStrongest", words)}
    </Finding>
  );
}

/** The speech of the list with least of the theme, and how surely. */
function LeastLine({ rows, t }: Pick<ThemePageProps, "t"> & { rows: readonly RowOf<typeof themeSpeeches>[] }) {
  const found = leastFinding(rows);
  if (found === null) return null;
  const { least, without, tied, others } = found;
  const share = t("findings.rank.share", { value: formatShare(least.share ?? 0, t.locale) });
  const first = without > 1 ? t("findings.least.without", { without }) : t("findings.least.one", { title: least.title, share });
  return (
    <Finding kind="theme-least" href={`/speeches/${least.speechId}`} evidence={t("findings.speech")} t={t}>
      {`${first}${t(`findings.least.${tied === 0 ? "apart" : "chance"}`, { tied, others })}`}
    </Finding>
  );
}

function ranked({ title, share, low, high, speechId }: RowOf<typeof themeSpeeches>, search: URLSearchParams, id: string) {
  return { label: title, value: share, low, high, href: themeEvidence(search, id, "speech", speechId) };
}
