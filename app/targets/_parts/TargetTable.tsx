import type { ResultOf } from "#lib/analyses/index.ts";
import type { targets } from "#lib/analyses/nation/targets/targets.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { csvAddress, sentenceAddress } from "../../_ui/links/evidence.ts";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";

const COLUMNS = [
  ...(["region", "period", "figureKind", "lowest", "highest", "figureUnit", "modifier"] as const),
  ...(["outcomeLowest", "outcomeHighest", "outcomeVerdict", "text"] as const),
];
const MOST_ROWS = 200;

/** Every figure with the sentence that states it. */
export function TargetTable({ result, params, t }: { result: ResultOf<typeof targets>; params: URLSearchParams; t: Translate }) {
  const csv = csvAddress("targets", params, t.locale);
  // An outcome is nearly always one figure, and paper has no room for it twice.
  const isRange = result.rows.some((row) => row.outcomeHighest !== row.outcomeLowest);
  return (
    <TableSection id="target-rows" title={t("nation.targets.table")} csv={csv}>
      <Finding kind="target-rows" t={t}>
        {t("findings.targetRows", { rows: result.rows.length, speeches: new Set(result.rows.map(({ speechId }) => speechId)).size })}
      </Finding>
      <DataTable
        result={result}
        columns={COLUMNS.filter((key) => isRange || key !== "outcomeHighest")}
        caption={t("nation.targets.table")}
        t={t}
        limit={MOST_ROWS}
        csv={csv}
        href={(row, key) => (key === "text" ? sentenceAddress(row.speechId, row.sentence, row.start, row.end) : undefined)}
      />
    </TableSection>
  );
}
