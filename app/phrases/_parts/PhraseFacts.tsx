import type { RowOf } from "#lib/analyses/index.ts";
import type { ngramSeries } from "#lib/analyses/phrases/ngram-series.ts";
import { formatCount } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { Note } from "#lib/types.ts";
import { phraseEvidence } from "../../_ui/links/evidence.ts";

type PhraseYear = Pick<RowOf<typeof ngramSeries>, "phrase" | "group" | "count" | "perTenThousandChars">;

interface PhraseFactsProps {
  /** Rows by phrase and year. */
  result: { rows: readonly PhraseYear[]; notes?: readonly Note[] };
  search: URLSearchParams;
  t: Translate;
}

/**
 * What a reader asks first of each phrase: how often it is said, since when, until when and in which year
 * most; each year leads to its sentences.
 */
export function PhraseFacts({ result, search, t }: PhraseFactsProps) {
  const phrases = [...new Set(result.rows.map((row) => row.phrase))];
  const lines = phrases.map((phrase) => ({ phrase, rows: saidRows(result, phrase) }));
  if (lines.every(({ phrase, rows }) => rows.length === 0 && undatedCount(result, phrase) === 0)) return null;
  return (
    <ul id="phrase-facts" className="mt-6 grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      {lines.map(({ phrase, rows }) => (
        <li key={phrase} className="border-l-2 border-rule pl-3">
          <strong lang="zh-Hans">{phrase}</strong>
          {rows.length === 0 ? (
            <Never phrase={phrase} undated={undatedCount(result, phrase)} search={search} t={t} />
          ) : (
            <Facts phrase={phrase} rows={rows} search={search} t={t} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Occurrences in undated speeches, where only they have the phrase; 0 otherwise. */
function undatedCount({ notes = [] }: PhraseFactsProps["result"], phrase: string): number {
  const note = notes.find(({ code, values }) => code === "PHRASE_ONLY_UNDATED" && values.phrase === phrase);
  return Number(note?.values.count ?? 0);
}

function Never({ phrase, undated, search, t }: { phrase: string; undated: number } & Pick<PhraseFactsProps, "search" | "t">) {
  if (undated === 0) return <p className="text-sm text-muted">{t("phrases.facts.never")}</p>;
  return (
    <p className="text-sm">
      <a href={phraseEvidence(search, phrase)}>{t("phrases.facts.undated", { count: formatCount(undated, t.locale) })}</a>
    </p>
  );
}

function saidRows({ rows }: PhraseFactsProps["result"], phrase: string): PhraseYear[] {
  return rows.filter((row) => row.phrase === phrase && row.count > 0).sort((a, b) => Number(a.group) - Number(b.group));
}

function Facts({ phrase, rows, search, t }: { phrase: string; rows: readonly PhraseYear[] } & Pick<PhraseFactsProps, "search" | "t">) {
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const most = rows.reduce((best, row) => ((row.perTenThousandChars ?? 0) > (best.perTenThousandChars ?? 0) ? row : best));
  const years = [
    ["first", rows[0]!],
    ["last", rows.at(-1)!],
    ["most", most],
  ] as const;
  return (
    <p className="text-sm">
      {t("phrases.facts.total", { count: formatCount(total, t.locale) })}
      {years.map(([key, row]) => (
        <span key={key} data-fact={key}>
          {" · "}
          {t(`phrases.facts.${key}`)} <a href={phraseEvidence(search, phrase, "year", row.group)}>{row.group}</a>
        </span>
      ))}
    </p>
  );
}
