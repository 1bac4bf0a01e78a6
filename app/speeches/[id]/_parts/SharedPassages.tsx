import { ANALYSES } from "#lib/analyses/index.ts";
import { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import { formatCount, formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { Row } from "#lib/types.ts";
import { runAnalysis } from "../../../_server/run.ts";
import { sentenceAddress } from "../../../_ui/links/evidence.ts";

const MOST_PASSAGES = 8;

/** Passages that other speeches have too, longest first: each leads to both places. */
export async function SharedPassages({ id, t }: { id: number; t: Translate }) {
  if (!ANALYSES.some(({ name }) => name === "text-reuse")) return null;
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

function Passage({ row, t }: { row: Row; t: Translate }) {
  const here = sentenceAddress(Number(row.speechA), Number(row.sentenceA), Number(row.startA), Number(row.endA));
  const there = sentenceAddress(Number(row.speechB), Number(row.sentenceB), Number(row.startB), Number(row.endB));
  const text = String(row.textA);
  const compare = new URLSearchParams([
    ["speech", String(row.speechA)],
    ["speech", String(row.speechB)],
  ]);
  return (
    <li className="border-t border-rule py-1.5">
      <a href={here} lang="zh-Hans">
        {text.length > 40 ? `${text.slice(0, 40)}…` : text}
      </a>
      <span className="block text-xs text-muted">
        → <a href={there}>{String(row.titleB)}</a> {row.yearB ?? ""} ·{" "}
        {t("reader.sharedHint", {
          length: formatCount(Number(row.length), t.locale),
          similarity: formatShare(Number(row.similarity), t.locale),
        })}{" "}
        · <a href={`/compare?${compare}`}>{t("reader.compareWith")}</a>
      </span>
    </li>
  );
}
