import { csvAddress, phraseEvidence } from "../links/evidence.ts";
import { filtersWith } from "../links/search.ts";
import { Answer } from "../site/Answer.tsx";
import { DataTable } from "../tables/DataTable.tsx";
import { readSort, sortRows } from "../tables/sort-rows.ts";
import { TableSection } from "../tables/TableSection.tsx";
import { DRIFT_COLUMNS, type DriftShiftProps } from "./DriftShift.tsx";

/** The items whose change is surest, by the conservative log ratio. */
export function DriftTable({ path, search, from, to, unit, t }: Omit<DriftShiftProps, "count" | "children">) {
  const params = filtersWith(search, { from, to, unit });
  return (
    <Answer analysis="drift" params={params} resetHref={path} t={t}>
      {(result) => {
        const sort = readSort(search, path, result, "");
        const rows = sort.key === "" ? result.rows : sortRows(result.rows, sort);
        const csv = csvAddress("drift", params, t.locale);
        return (
          <TableSection id="drift-table" title={t("drift.tableTitle", { from, to })} hint={t("drift.tableHint")} csv={csv}>
            <DataTable
              result={{ ...result, rows }}
              columns={DRIFT_COLUMNS}
              caption={t("drift.tableTitle", { from, to })}
              t={t}
              sort={sort}
              csv={csv}
              limit={100}
              href={(row, key) => (key === "item" ? phraseEvidence(search, String(row.item)) : undefined)}
            />
          </TableSection>
        );
      }}
    </Answer>
  );
}
