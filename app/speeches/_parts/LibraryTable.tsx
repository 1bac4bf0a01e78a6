import type { speeches } from "#lib/analyses/corpus/speeches.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { formatCell, isNumeric } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { Column, Row } from "#lib/types.ts";
import { SpeechAction } from "../../_ui/library/SpeechAction.tsx";
import { ScrollBox } from "../../_ui/tables/ScrollBox.tsx";
import { SortLink, type TableSort } from "../../_ui/tables/SortLink.tsx";

interface LibraryTableProps {
  result: ResultOf<typeof speeches>;
  rows: readonly RowOf<typeof speeches>[];
  sort: TableSort;
  canWrite: boolean;
  t: Translate;
}
const KEYS = ["title", "date", "level", "region", "speaker", "genre", "chars", "sentences", "flags"];
/** Id of the form that the boxes belong to; it stands above the table. */
export const COMPARE_FORM = "compare-form";

/**
 * The speeches with a box each to choose them for comparison; cells carry their exact values, so that page
 * and CSV can be compared.
 */
export function LibraryTable({ result, rows, sort, canWrite, t }: LibraryTableProps) {
  const columns = KEYS.flatMap((key) => result.columns.find((column) => column.key === key) ?? []);
  return (
    <ScrollBox label={t("speeches.title")}>
      <table className="w-full border-collapse text-sm" data-analysis="speeches">
        <caption className="sr-only">{t("speeches.title")}</caption>
        <thead>
          <tr className="border-b-2 border-ink">
            <td className="no-print">
              <span className="sr-only">{t("speeches.compare.column")}</span>
            </td>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} />
            ))}
            {canWrite ? (
              <td className="no-print">
                <span className="sr-only">{t("speeches.edit.title")}</span>
              </td>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.speechId} row={row} columns={columns} canWrite={canWrite} t={t} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Head({ column, sort }: { column: Column; sort: TableSort }) {
  const state = sort.key === column.key ? (sort.isDescending ? "descending" : "ascending") : undefined;
  const align = isNumber(column) ? "text-right" : "text-left";
  return (
    <th scope="col" data-key={column.key} aria-sort={state} className={`px-2 py-2 align-bottom font-semibold whitespace-nowrap ${align}`}>
      <SortLink column={column} sort={sort} />
    </th>
  );
}

function Line({
  row,
  columns,
  canWrite,
  t,
}: Pick<LibraryTableProps, "canWrite" | "t"> & { row: RowOf<typeof speeches>; columns: readonly Column[] }) {
  const id = row.speechId;
  return (
    <tr className="border-b border-rule hover:bg-wash">
      <td data-tool className="no-print px-1 py-1.5 align-top">
        <input
          type="checkbox"
          form={COMPARE_FORM}
          name="speech"
          value={id}
          aria-label={t("speeches.compare.choose", { title: row.title })}
          className="size-5"
        />
      </td>
      {columns.map((column) => (
        <Cell key={column.key} row={row} column={column} t={t} />
      ))}
      {canWrite ? (
        <td data-tool className="no-print px-1 py-1 text-right align-top whitespace-nowrap">
          <SpeechAction speechId={id} intent="remove" back={`/speeches?removed=${id}`} label={`${t("speeches.edit.remove")}: ${row.title}`}>
            ×
          </SpeechAction>
        </td>
      ) : null}
    </tr>
  );
}

function Cell({ row, column, t }: { row: RowOf<typeof speeches>; column: Column; t: Translate }) {
  const cells: Row = row;
  const value = cells[column.key] ?? null;
  const exact = value === null ? "" : String(value);
  if (column.key === "title")
    return (
      <th scope="row" data-value={exact} className="min-w-40 max-w-80 px-2 py-1.5 text-left align-top font-normal" lang="zh-Hans">
        <a href={`/speeches/${row.speechId}`}>{exact}</a>
        <FileName file={row.file} title={exact} />
      </th>
    );
  const align = isNumber(column) ? "text-right whitespace-nowrap" : column.key === "date" ? "whitespace-nowrap" : "min-w-16 max-w-60";
  return (
    <td data-value={exact} className={`px-2 py-1.5 align-top ${align}`}>
      {cellText(column, value, exact, t)}
    </td>
  );
}

const isNumber = (column: Column) => isNumeric(column, column.unit === null ? null : 0);

/** People know their texts by file name; a title that was made of it needs no second one. */
function FileName({ file, title }: { file: string; title: string }) {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name === "" || name.startsWith(title) ? null : <span className="block text-xs break-all text-muted">{name}</span>;
}

function cellText(column: Column, value: Row[string], exact: string, t: Translate): string {
  if (exact === "") return column.key === "date" ? t("reader.unknown") : "–";
  if (column.key === "flags")
    return exact
      .split(" ")
      .map((flag) => valueLabel("flags", flag, t.locale))
      .join(t("common.listSeparator"));
  if (column.key === "level") return valueLabel("levels", exact, t.locale);
  if (column.key === "genre") return valueLabel("genres", exact, t.locale);
  return formatCell(value, column, t.locale);
}
