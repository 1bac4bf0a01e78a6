import type { RowOf } from "#lib/analyses/index.ts";
import { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import { formatCount, formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { runAnalysis } from "../../../_server/run.ts";
import { sentenceAddress } from "../../../_ui/links/evidence.ts";

const MOST_PASSAGES = 8;

/** Passages that other speeches have too, longest first: each leads to both places. */
export async function SharedPassages({ id, t }: { id: number; t: Translate }) {
  const { rows } = await runAnalysis(textReuse, { a: String(id), limit: String(MOST_PASSAGES) }, t.locale);
  return (
    <section className="text-sm">
      <h2 className="text-base">{t("reader.shared")}</h2>
      {rows.length === 0 ? <p className="text-muted">{t("reader.noShared")}</p> : null}
      <ul>
        {rows.map((row) => (
          <Passage key={`${row.speechB}-${row.startA}-${row.startB}`} row={row} t={t} />
        ))}
      </ul>
    </section>
  );
}

function Passage({ row, t }: { row: RowOf<typeof textReuse>; t: Translate }) {
  const here = sentenceAddress(row.speechA, row.sentenceA, row.startA, row.endA);
  const there = sentenceAddress(row.speechB, row.sentenceB, row.startB, row.endB);
  const text = row.textA;
  const compare = new URLSearchParams([
    ["speech", `${row.speechA}`],
    ["speech", `${row.speechB}`],
  ]);
  return (
    <li className="border-t border-rule py-1.5">
      <a href={here} lang="zh-Hans">
        {text.length > 40 ? `${text.slice(0, 40)}…` : text}
      </a>
      <span className="block text-xs text-muted">
        → <a href={there}>{row.titleB}</a> {row.yearB ?? ""} ·{" "}
        {t("reader.sharedHint", {
          length: formatCount(row.length, t.locale),
          similarity: formatShare(row.similarity, t.locale),
        })}{" "}
        · <a href={`/compare?${compare}`}>{t("reader.compareWith")}</a>
      </span>
    </li>
  );
}
