import type { CSSProperties } from "react";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult, Row } from "#lib/types.ts";
import { sentenceAddress } from "../../_ui/links/evidence.ts";
import "./kwic.css";

interface KwicTableProps {
  result: AnalysisResult;
  caption: string;
  t: Translate;
}
const KEYS = ["left", "node", "right", "year", "title"] as const;
/** Widest node column, in characters; longer nodes wrap. */
const WIDEST_NODE = 14;

/** Lines in context: the nodes stand under one another, what does not fit is cut at the far ends. The node opens the speech at its sentence. */
export function KwicTable({ result, caption, t }: KwicTableProps) {
  const longest = Math.min(WIDEST_NODE, Math.max(2, ...result.rows.map((row) => String(row.node).length)));
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

function Line({ row, t }: { row: Row; t: Translate }) {
  const href = sentenceAddress(Number(row.speechId), Number(row.sentence), Number(row.start), Number(row.end));
  const [left, node, right, title] = [String(row.left), String(row.node), String(row.right), String(row.title)];
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
      <td className="kwic-year" data-value={row.year === null ? "" : String(row.year)}>
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
