import type { speeches } from "#lib/analyses/corpus/speeches.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { formatCell, isNumeric } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { Column, Row } from "#lib/types.ts";
import { FieldForm } from "../../_ui/library/FieldForm.tsx";
import { SpeechAction } from "../../_ui/library/SpeechAction.tsx";
import { ScrollBox } from "../../_ui/tables/ScrollBox.tsx";
import { SortLink, type TableSort } from "../../_ui/tables/SortLink.tsx";
import { marksOf, standingFlags } from "./library-rows.ts";

interface LibraryTableProps {
  result: ResultOf<typeof speeches>;
  rows: readonly RowOf<typeof speeches>[];
  sort: TableSort;
  canWrite: boolean;
  t: Translate;
}
const KEYS = ["title", "date", "level", "region", "speaker", "genre", "chars", "flags"];
/** Id of the form that the boxes belong to; it stands above the table. */
export const COMPARE_FORM = "compare-form";

/**
 * The speeches, a line each, with a box to choose them; a date is corrected where it stands. Cells carry their
 * exact values, so that page and CSV can be compared.
 */
export function LibraryTable({ result, rows, sort, canWrite, t }: LibraryTableProps) {
  const columns = KEYS.flatMap((key) => result.columns.find((column) => column.key === key) ?? []);
  const isMixed = new Set(result.rows.map(({ collection }) => collection)).size > 1;
  return (
    <ScrollBox label={t("speeches.title")}>
      <table className="data-table speech-list" data-analysis="speeches" data-cards="">
        <caption className="sr-only">{t("speeches.title")}</caption>
        <thead>
          <tr>
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
            <Line key={row.speechId} row={row} columns={columns} canWrite={canWrite} isMixed={isMixed} t={t} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Head({ column, sort }: { column: Column; sort: TableSort }) {
  const state = sort.key === column.key ? (sort.isDescending ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" data-key={column.key} aria-sort={state} className={isNumber(column) ? "n" : undefined}>
      <SortLink column={column} sort={sort} />
    </th>
  );
}

interface LineProps extends Pick<LibraryTableProps, "canWrite" | "t"> {
  row: RowOf<typeof speeches>;
  columns: readonly Column[];
  /** Speeches of several collections are listed, so that each says its own. */
  isMixed: boolean;
}

function Line({ row, columns, canWrite, isMixed, t }: LineProps) {
  const id = row.speechId;
  return (
    <tr data-doubtful={standingFlags(row).length > 0 ? "" : undefined}>
      <td data-tool className="no-print">
        <input
          type="checkbox"
          form={COMPARE_FORM}
          name="speech"
          value={id}
          aria-label={t("speeches.compare.choose", { title: row.title })}
          className="size-6 sm:size-5"
        />
      </td>
      {columns.map((column) => (
        <Cell key={column.key} row={row} column={column} canWrite={canWrite} isMixed={isMixed} t={t} />
      ))}
      {canWrite ? (
        <td data-tool className="no-print">
          <SpeechAction speechId={id} intent="remove" back={`/speeches?removed=${id}`} label={`${t("speeches.edit.remove")}: ${row.title}`}>
            ×
          </SpeechAction>
        </td>
      ) : null}
    </tr>
  );
}

function Cell({ row, column, canWrite, isMixed, t }: Omit<LineProps, "columns"> & { column: Column }) {
  const cells: Row = row;
  const value = cells[column.key] ?? null;
  const exact = value === null ? "" : String(value);
  if (column.key === "title") return <TitleCell row={row} isMixed={isMixed} t={t} />;
  const text = cellText(column, value, exact, t);
  return (
    <td
      data-value={exact}
      data-head={column.label}
      data-key={column.key}
      data-empty={exact === "" && column.key !== "date" ? "" : undefined}
      title={text}
      className={isNumber(column) ? "n" : undefined}
    >
      {column.key === "date" && canWrite ? (
        <>
          <span className="hidden print:inline">{text}</span>
          <FieldForm speechId={row.speechId} field="date" value={row.date} isCorrected={false} back="/speeches?saved=1" face={text} t={t} />
        </>
      ) : (
        text
      )}
    </td>
  );
}

/** The title, what it is marked as, and the file by which people know their texts; a title made of it needs no second one. */
function TitleCell({ row, isMixed, t }: Pick<LineProps, "row" | "isMixed" | "t">) {
  const name = row.file.slice(row.file.lastIndexOf("/") + 1);
  return (
    <th scope="row" data-value={row.title} lang="zh-Hans" title={`${row.title}\n${row.file}`}>
      {(isMixed ? marksOf(row) : []).map((mark) => (
        <span key={mark} className="mark" lang={t.locale}>
          {mark === "sample" ? t("common.collections.samples") : mark}
        </span>
      ))}
      <a href={`/speeches/${row.speechId}`}>{row.title}</a>
      {name === "" || name.startsWith(row.title) ? null : <span className="file">{name}</span>}
    </th>
  );
}

const isNumber = (column: Column) => isNumeric(column, column.unit === null ? null : 0);

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
