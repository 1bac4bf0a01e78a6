import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { collocates } from "#lib/analyses/phrases/collocates.ts";
import { splitAlternatives } from "#lib/corpus/strings/phrase-pattern.ts";
import { formatCount, formatRate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { LinkChoice } from "../../_ui/filters/LinkChoice.tsx";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { address, filtersWith, phraseRules } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { Downloads } from "../../_ui/tables/Downloads.tsx";

interface CollocatesProps {
  path: string;
  search: URLSearchParams;
  phrases: readonly string[];
  t: Translate;
}
const SPANS = ["2", "5", "10"];
const SORTS = ["logDice", "logLikelihood", "count"] as const;
const ROWS = 25;

/** The words that keep a phrase company, beside its lines; each leads to the lines in which both stand. */
export function Collocates({ path, search, phrases, t }: CollocatesProps) {
  const span = SPANS.find((value) => value === search.get("span")) ?? "5";
  const sort = SORTS.find((value) => value === search.get("rank")) ?? "logDice";
  const params = filtersWith(search, { ...phraseRules(search), phrase: phrases, span, sort, limit: ROWS });
  const choice = { path, search };
  return (
    <section id="collocates" className="bg-sheet border-t-2 border-ink px-4 pt-3 pb-4">
      <div className="flex items-baseline gap-3">
        <h2 className="mr-auto text-lg">{t("concordance.collocates.title")}</h2>
        <Downloads
          csv={csvAddress(
            "collocates",
            filtersWith(search, { ...phraseRules(search), phrase: phrases, span, sort, limit: 1000 }),
            t.locale,
          )}
        />
      </div>
      <p className="text-sm text-muted">{t("concordance.collocates.hint", { span })}</p>
      <div className="no-print mt-1">
        <LinkChoice
          {...choice}
          name="span"
          title={t("concordance.collocates.span")}
          options={SPANS.map((value) => ({ value, label: value }))}
          fallback="5"
        />
        <LinkChoice
          {...choice}
          name="rank"
          title={t("concordance.collocates.sort")}
          options={SORTS.map((value) => ({ value, label: t(`columns.${value}`) }))}
          fallback="logDice"
        />
      </div>
      <Answer analysis={collocates} params={params} resetHref={path} t={t}>
        {(result) => <CollocateTable result={result} search={search} phrases={phrases} t={t} />}
      </Answer>
    </section>
  );
}

function CollocateTable({ result, search, phrases, t }: Omit<CollocatesProps, "path"> & { result: ResultOf<typeof collocates> }) {
  if (result.rows.length === 0) return <p className="mt-3 text-sm text-muted">{t("concordance.collocates.none")}</p>;
  const keys = ["collocate", "count", "logDice", "logLikelihood"] as const;
  const [top] = result.rows;
  return (
    <>
      {top === undefined || top.expected === null ? null : (
        <Finding kind="collocates" href={together(search, phrases, top.collocate) ?? undefined} t={t}>
          {t("findings.collocates", { word: top.collocate, count: top.count, expected: formatRate(top.expected, t.locale) })}
        </Finding>
      )}
      <table className="mt-2 w-full border-collapse text-sm" data-analysis="collocates">
        <caption className="sr-only">{t("concordance.collocates.title")}</caption>
        <thead>
          <tr className="border-b border-ink align-bottom">
            {keys.map((key) => (
              <th
                key={key}
                scope="col"
                data-key={key}
                className={`py-1 font-semibold ${key === "collocate" ? "text-left" : "pl-2 text-right whitespace-nowrap"}`}
              >
                {key === "logLikelihood" ? "G²" : t(`columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <CollocateLine key={row.collocate} row={row} href={together(search, phrases, row.collocate)} t={t} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-xs text-muted">{t("concordance.collocates.scale")}</p>
    </>
  );
}

function CollocateLine({ row, href, t }: { row: RowOf<typeof collocates>; href: string | null; t: Translate }) {
  const word = row.collocate;
  return (
    <tr className="border-b border-rule hover:bg-wash">
      <th scope="row" data-value={word} className="py-1 text-left font-normal" lang="zh-Hans">
        {href === null ? word : <a href={href}>{word}</a>}
      </th>
      <td data-value={row.count} className="pl-2 text-right">
        {formatCount(row.count, t.locale)}
      </td>
      <td data-value={row.logDice} className="pl-2 text-right">
        {formatRate(row.logDice, t.locale)}
      </td>
      <td data-value={row.logLikelihood} className="pl-2 text-right">
        {formatRate(row.logLikelihood, t.locale)}
      </td>
    </tr>
  );
}

/**
 * Lines in which word and phrase stand together, in either order; null where the pattern would grow too long
 * for one question.
 */
function together(search: URLSearchParams, phrases: readonly string[], word: string): string | null {
  const parts = phrases.flatMap(splitAlternatives);
  if (parts.length > 3 || parts.some((part) => /…|\.{3}/.test(part))) return null;
  const pattern = parts.flatMap((part) => [`${part}…${word}`, `${word}…${part}`]).join("|");
  return address("/concordance", filtersWith(search, { ...phraseRules(search), phrase: pattern }));
}
