import type { drift } from "#lib/analyses/change/drift.ts";
import type { keyness } from "#lib/analyses/change/keyness.ts";
import type { RowOf } from "#lib/analyses/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import { glossFor, type Translate } from "#lib/i18n/index.ts";
import { ChangeLine } from "../findings/ChangeLine.tsx";
import { csvAddress } from "../links/evidence.ts";
import { Download } from "../tables/Download.tsx";
import { ScrollBox } from "../tables/ScrollBox.tsx";
import { TableSection } from "../tables/TableSection.tsx";

/** A row of keyness or of drift, which alone says whether an item came or went. */
type ChangedItem = RowOf<typeof keyness> & Partial<Pick<RowOf<typeof drift>, "presence">>;

interface ChangeTableProps {
  id: string;
  title: string;
  hint: string;
  result: { analysis: string; rows: readonly ChangedItem[] };
  params: URLSearchParams;
  /** Names of the two sides, as they head the columns. */
  from: string;
  to: string;
  /** A side as a sentence calls it; its name without. */
  sideName?: (name: string) => string;
  /** The target side stands first, as chosen; else the reference does, as years go. */
  isTargetFirst?: boolean;
  limit: number;
  /** Sentences of an item on one side. */
  evidence: (item: string, side: "from" | "to", kind: "term" | "slogan") => string | undefined;
  /** The form that the downloads send along. */
  form?: string | undefined;
  t: Translate;
}

/**
 * What changed, how much, how surely: every count leads to its sentences, and the noise meter gives its
 * verdict in words.
 */
export function ChangeTable({
  id,
  title,
  hint,
  result,
  params,
  from,
  to,
  sideName,
  isTargetFirst = false,
  limit,
  evidence,
  form,
  t,
}: ChangeTableProps) {
  const csv = csvAddress(result.analysis, params, t.locale);
  const rows = result.rows.slice(0, limit);
  const sides = [
    { key: "from", name: from, count: "countReference", rate: "rateReference" } as const,
    { key: "to", name: to, count: "countTarget", rate: "rateTarget" } as const,
  ];
  if (isTargetFirst) sides.reverse();
  return (
    <TableSection id={id} title={title} hint={hint} csv={csv} form={form}>
      <ChangeLine
        rows={rows}
        from={sideName ? sideName(from) : from}
        to={sideName ? sideName(to) : to}
        evidence={(item, side) => evidence(item, side, rows.find((row) => row.item === item)?.unit ?? "term")}
        t={t}
      />
      <ScrollBox label={title}>
        <table className="data-table" data-analysis={result.analysis} data-cards="">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col" data-key="item">
                {t("drift.column.item")}
              </th>
              {sides.map(({ key, name, count }) => (
                <th key={key} scope="col" data-key={count} className="n long">
                  {t("drift.column.side", { name })}
                </th>
              ))}
              <th scope="col" data-key="logRatio" className="n">
                {t("drift.column.change")}
              </th>
              <th scope="col" className="n">
                {t("drift.column.exact")}
              </th>
              <th scope="col" className="n">
                {t("drift.column.resampled")}
              </th>
              <th scope="col" data-key="verdict">
                {t("drift.column.verdict")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ChangeRow key={row.item} row={row} sides={sides} evidence={evidence} t={t} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="py-3 text-sm text-muted">{t("charts.noRows")}</p> : null}
      </ScrollBox>
      {rows.length < result.rows.length ? (
        <p className="py-2 text-sm text-muted">
          {t("charts.rowsShown", { shown: rows.length, all: result.rows.length })}{" "}
          <Download href={csv} form={form}>
            CSV
          </Download>
        </p>
      ) : null}
    </TableSection>
  );
}

type CountColumn = "countReference" | "countTarget";
type RateColumn = "rateReference" | "rateTarget";

interface ChangeRowProps extends Pick<ChangeTableProps, "evidence" | "t"> {
  row: ChangedItem;
  sides: readonly { key: "from" | "to"; name: string; count: CountColumn; rate: RateColumn }[];
}

function ChangeRow({ row, sides, evidence, t }: ChangeRowProps) {
  const item = row.item;
  const change = row.logRatio;
  return (
    <tr>
      <th scope="row" data-value={item} className="break-keep">
        {item}
        {glossFor(row.gloss, t.locale) === "" ? null : <span className="block text-xs text-muted">{row.gloss}</span>}
      </th>
      {sides.map(({ key, name, count, rate }) => (
        <SideCell key={key} row={row} name={name} count={count} rate={rate} href={evidence(item, key, row.unit)} t={t} />
      ))}
      <td data-value={change ?? ""} data-head={t("drift.column.change")} data-span="full" className="n">
        {change === null || change === 0 ? "" : change > 0 ? "↑ " : "↓ "}
        {formatNumber(change, "rate", t.locale)}
      </td>
      <td data-head={t("drift.column.exact")} data-span="full" className="n">
        {bounds(row.low, row.high, t)}
      </td>
      <td data-head={t("drift.column.resampled")} data-span="full" className="n">
        {bounds(row.bootstrapLow, row.bootstrapHigh, t)}
      </td>
      <td data-value={row.verdict} data-head={t("drift.column.verdict")} className="sm:min-w-44">
        <span className={row.verdict === "holds" ? "font-semibold" : "text-muted"}>{t(`drift.verdict.${row.verdict}`)}</span>
        {row.presence === "appeared" || row.presence === "returned" || row.presence === "vanished" ? (
          <span className="ml-2 inline-block text-xs text-muted">{t(`drift.presence.${row.presence}`)}</span>
        ) : null}
        {row.presence === "cut" ? (
          <span className="block text-xs text-muted">
            {t("drift.presence.cut", { from: row.stringReference ?? 0, to: row.stringTarget ?? 0 })}
          </span>
        ) : null}
      </td>
    </tr>
  );
}

interface SideCellProps {
  row: ChangedItem;
  /** Name of the side. */
  name: string;
  count: CountColumn;
  rate: RateColumn;
  href: string | undefined;
  t: Translate;
}

function SideCell({ row, name, count, rate, href, t }: SideCellProps) {
  const text = formatNumber(row[count], "count", t.locale);
  return (
    <td data-value={row[count]} data-head={t("drift.column.side", { name })} data-span="full" className="n">
      <span>
        {row[count] > 0 && href !== undefined ? <a href={href}>{text}</a> : text}{" "}
        <span className="text-muted">({formatNumber(row[rate], "rate", t.locale)})</span>
      </span>
    </td>
  );
}

/** An interval in doublings; an open end is an infinity sign. */
function bounds(from: number | null, to: number | null, t: Translate): string {
  if (from === null && to === null) return "–";
  const text = (value: number | null, open: string) =>
    value === null ? open : formatNumber(Math.round(value * 100) / 100, "rate", t.locale);
  return `${text(from, "−∞")} … ${text(to, "∞")}`;
}
