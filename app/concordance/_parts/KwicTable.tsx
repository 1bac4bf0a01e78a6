import type { CSSProperties } from "react";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { concordance } from "#lib/analyses/phrases/concordance.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { sentenceAddress } from "../../_ui/links/evidence.ts";
import "./kwic.css";

interface KwicTableProps {
  result: ResultOf<typeof concordance>;
  caption: string;
  t: Translate;
}
const KEYS = ["left", "node", "right", "year", "title"] as const;
/** Widest node column, in characters; longer nodes wrap. */
const WIDEST_NODE = 14;

/**
 * Lines in context: the nodes stand under one another, what does not fit is cut at the far ends. The node
 * opens the speech at its sentence.
 */
export function KwicTable({ result, caption, t }: KwicTableProps) {
  const longest = Math.min(WIDEST_NODE, Math.max(2, ...result.rows.map((row) => row.node.length)));
  return (
    <table className="kwic" data-analysis="concordance" style={{ "--node": `${longest + 1}em` } as CSSProperties}>
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col />
        <col className="kwic-node" />
        <col />
        <col className="kwic-year" />
        <col className="kwic-title" />
      </colgroup>
      <thead>
        <tr className="border-b-2 border-ink">
          {KEYS.map((key) => (
            <th key={key} scope="col" data-key={key} className={`kwic-${key}`}>
              {t(`columns.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.rows.map((row) => (
          <Line key={`${row.speechId}-${row.start}-${row.end}-${row.phrase}`} row={row} t={t} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row, t }: { row: RowOf<typeof concordance>; t: Translate }) {
  const href = sentenceAddress(row.speechId, row.sentence, row.start, row.end);
  const [left, node, right, title] = [row.left, row.node, row.right, row.title];
  return (
    <tr>
      <td className="kwic-left" data-value={left} lang="zh-Hans">
        <div>
          <span>{left}</span>
        </div>
      </td>
      <th scope="row" className="kwic-node" data-value={node} lang="zh-Hans">
        <a href={href} title={t("concordance.open")}>
          {node}
        </a>
      </th>
      <td className="kwic-right" data-value={right} lang="zh-Hans">
        <div>{right}</div>
      </td>
      <td className="kwic-year" data-value={row.year ?? ""}>
        {row.year ?? "–"}
      </td>
      <td className="kwic-title" data-value={title} lang="zh-Hans">
        <a href={`/speeches/${row.speechId}`} title={title}>
          {title}
        </a>
      </td>
    </tr>
  );
}
