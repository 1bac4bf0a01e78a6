import type { draftCheck } from "#lib/analyses/compare/draft-check.ts";
import type { RowOf } from "#lib/analyses/index.ts";
import { glossFor, type Translate, valueLabel } from "#lib/i18n/index.ts";
import { sentenceAddress } from "../../_ui/links/evidence.ts";
import { sloganPath } from "../../_ui/links/slogan-links.ts";

type Finding = RowOf<typeof draftCheck>;
/** What an editor has to act on comes first. */
const ORDER = ["outdated", "near", "unseen", "unknown-quoted", "current"] as const;

/**
 * The findings of a draft by what is to be done about them, each wording once, with its last use in the
 * corpus.
 */
export function DraftFindings({ rows, t }: { rows: readonly Finding[]; t: Translate }) {
  return ORDER.map((status) => {
    const own = rows.filter((row) => row.status === status);
    if (own.length === 0) return null;
    const once = new Map(own.map((row) => [row.text, row]));
    return (
      <section key={status} data-findings={status} className="mt-2 border-t border-rule pt-2">
        <h3 className="text-base">
          {valueLabel("statuses", status, t.locale)} <span className="text-muted">{own.length}</span>
        </h3>
        <ul>
          {[...once.values()].map((row) => (
            <FindingItem key={row.text} row={row} times={own.filter(({ text }) => text === row.text).length} t={t} />
          ))}
        </ul>
      </section>
    );
  });
}

function FindingItem({ row, times, t }: { row: Finding; times: number; t: Translate }) {
  const gloss = glossFor(row.gloss, t.locale);
  return (
    <li className="border-b border-rule/60 py-2 text-sm">
      <a href={`#draft-${row.start}`} lang="zh-Hans">
        <strong>{withOpeningQuote(row.text)}</strong>
      </a>
      {times > 1 ? <span className="ml-1 text-muted">×{times}</span> : null}
      {gloss === "" ? null : <span className="ml-2 text-muted">{gloss}</span>}
      <Advice row={row} t={t} />
      <LastUse row={row} t={t} />
    </li>
  );
}

/** A slogan that begins inside quotation marks and ends outside is found without the opening one. */
function withOpeningQuote(text: string): string {
  return text.includes("”") && !text.includes("“") ? `“${text}` : text;
}

/** What to write instead, or that nothing is known to write instead. */
function Advice({ row, t }: { row: Finding; t: Translate }) {
  if (row.status === "near") return <p>{t("draft.meant", { form: row.suggestion ?? "" })}</p>;
  if (row.ending !== null) return <p>{valueLabel("endings", row.ending, t.locale)}</p>;
  if (row.suggestion !== null) return <p>{t("draft.successor", { form: row.suggestion })}</p>;
  // A slogan that the corpus merely lacks is not out of date, and has no successor to miss.
  return row.status === "outdated" ? <p>{t("draft.noSuccessor")}</p> : null;
}

function LastUse({ row, t }: { row: Finding; t: Translate }) {
  if (row.slogan === null) return null;
  if (row.lastSentence === null || row.lastSpeechId === null) return <p className="text-muted">{t("draft.neverUsed")}</p>;
  const year = row.lastUsed === null ? t("slogans.undated") : String(row.lastUsed);
  return (
    <p className="text-muted">
      {t("draft.lastUse", { year, title: row.lastTitle ?? "" })} <q lang="zh-Hans">{row.lastSentence.trim()}</q>{" "}
      <a href={sentenceAddress(row.lastSpeechId, row.lastSentenceIndex ?? 0)}>{t("draft.read")}</a>{" "}
      <a href={sloganPath(row.slogan)}>{t("draft.allUses", { count: row.count })}</a>
    </p>
  );
}
