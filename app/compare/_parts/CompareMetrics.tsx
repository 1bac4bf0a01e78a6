import type { compare } from "#lib/analyses/compare/compare.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import { formatNumber, type NumberKind } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { ScrollBox } from "../../_ui/tables/ScrollBox.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { MetricsLine } from "./MetricsLine.tsx";
import { type CompareRow, rateIn, valueIn } from "./side-figures.ts";
import { formOf, type Side } from "./sides.ts";

interface CompareTableProps {
  result: ResultOf<typeof compare>;
  params: URLSearchParams;
  sides: readonly Side[];
  t: Translate;
}
const KINDS: Readonly<Record<string, NumberKind>> = { share: "share" };

/** Lengths, diversity, shares of quotation and masks, and theme shares, one column a speech. */
export async function CompareMetrics({ result, params, sides, t }: CompareTableProps) {
  const names = await themeNames(t.locale);
  const isGroups = sides.some(({ key }) => key === "target" || key === "reference");
  const rows = result.rows.filter(
    (row) => (row.kind === "metric" && row.metric !== "speech" && (isGroups || row.metric !== "speeches")) || row.kind === "theme",
  );
  return (
    <TableSection
      id="compare-metrics"
      title={t("compare.metricsTitle")}
      hint={t("compare.metricsHint")}
      csv={csvAddress("compare", params, t.locale)}
      form={formOf(sides)}
    >
      <MetricsLine rows={result.rows} sides={sides} t={t} />
      <ScrollBox label={t("compare.metricsTitle")}>
        <table className="w-full border-collapse text-sm" data-analysis="compare">
          <caption className="sr-only">{t("compare.metricsTitle")}</caption>
          <thead>
            <tr className="border-b-2 border-ink align-bottom">
              <th scope="col" className="px-2 py-2 text-left">
                {t("compare.measure")}
              </th>
              {sides.map(({ key, label }) => (
                <th key={key} scope="col" className="max-w-60 px-2 py-2 text-right">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind} ${row.metric}`} className="border-b border-rule hover:bg-wash">
                <th scope="row" className="px-2 py-1.5 text-left font-normal">
                  {row.kind === "theme" ? t("compare.themeShare", { theme: names.nameOf(row.metric) }) : t(`compare.metric.${row.metric}`)}
                </th>
                {sides.map(({ key }, at) => (
                  <td key={key} data-value={valueAt(row, at) ?? ""} className="px-2 py-1.5 text-right">
                    {cellText(row, at, t)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </TableSection>
  );
}

function valueAt(row: CompareRow, at: number): number | null {
  return row.kind === "theme" ? rateIn(row, at) : valueIn(row, at);
}

function cellText(row: CompareRow, at: number, t: Translate): string {
  const value = valueAt(row, at);
  if (row.kind === "theme") return formatNumber(value, "share", t.locale);
  const kind = KINDS[row.unit] ?? (value !== null && Number.isInteger(value) ? "count" : "rate");
  return formatNumber(value, kind, t.locale);
}
