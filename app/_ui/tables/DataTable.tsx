import { isNumeric } from "#lib/format/index.ts";
import { glossFor, type Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult, Cell, Column, Row } from "#lib/types.ts";
import { type ThemeNames, themeNames } from "../../_server/theme-names.ts";
import { LONG_TEXT_CHARS, type Span, spanOf, THEME_COLUMNS, textOf } from "./cell-words.ts";
import { Download } from "./Download.tsx";
import { ScrollBox } from "./ScrollBox.tsx";
import { SortLink, type TableSort } from "./SortLink.tsx";

interface DataTableProps<R extends Row> {
  result: AnalysisResult<R>;
  caption: string;
  t: Translate;
  /**
   * Keys of the columns to show, in order; all but `gloss`, which stands under the name, without it. The CSV
   * always has all.
   */
  columns?: readonly Extract<keyof NoInfer<R>, string>[] | undefined;
  /** Most rows on the page; the rest is said to be in the CSV. */
  limit?: number;
  csv?: string | undefined;
  /** Address of this page with all rows. */
  allHref?: string;
  /** The form that the download sends along. */
  form?: string | undefined;
  /** Where a cell leads; undefined for plain text. */
  href?: (row: NoInfer<R>, key: string) => string | undefined;
  /** Makes the heads into links that sort. */
  sort?: TableSort;
}
/** A table of so many columns does not fit a phone. */
const CARD_COLUMNS = 5;
/** Columns whose cell an English rendering stands under; else it stands under the first. */
const GLOSSED_COLUMNS = ["slogan", "item", "phrase"];
/**
 * An analysis as a table; a cell whose text is not its exact value carries that as `data-value`, so that page
 * and CSV can be compared.
 */
export async function DataTable<R extends Row>(props: DataTableProps<R>) {
  const { result, caption, t, columns, limit = 500, csv, allHref, form, href, sort } = props;
  const shown = columns
    ? columns.flatMap((key) => result.columns.find((column) => column.key === key) ?? [])
    : result.columns.filter(({ key }) => key !== "gloss");
  const rows = result.rows.slice(0, limit);
  const names = shown.some(({ key }) => THEME_COLUMNS.includes(key)) ? await themeNames(t.locale) : null;
  const isWide = shown.length >= CARD_COLUMNS;
  const isGlossed = !shown.some(({ key }) => key === "gloss");
  const glossedAt = placeOfGloss(shown, result.columns);
  const numeric = shown.map((column, at) => isRightAligned(column, at, rows));
  const spans = shown.map((column, at) => (at === 0 ? "full" : spanOf(column, rows, names, t)));
  return (
    <ScrollBox label={caption}>
      <table className="data-table" data-analysis={result.analysis} data-cards={isWide ? "" : undefined}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {shown.map((column, index) => (
              <Head key={column.key} column={column} isNumber={numeric[index] === true} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity besides their place in the answer
            <tr key={index}>
              {shown.map((column, at) => (
                <BodyCell
                  key={column.key}
                  column={column}
                  value={row[column.key] ?? null}
                  standIn={column.key === "region" && row.level === "central" ? t("nation.centre") : undefined}
                  isHead={at === 0}
                  isNumber={numeric[at] === true}
                  span={isWide ? spans[at] : undefined}
                  href={href?.(row, column.key)}
                  names={names}
                  isCard={isWide}
                  gloss={isGlossed && at === glossedAt ? glossFor(row.gloss, t.locale) : ""}
                  t={t}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="py-3 text-sm text-muted">{t("charts.noRows")}</p> : null}
      {rows.length < result.rows.length ? (
        <p className="py-2 text-sm text-muted">
          {t("charts.rowsShown", { shown: rows.length, all: result.rows.length })}{" "}
          {allHref ? <a href={allHref}>{t("charts.allRows")}</a> : null}{" "}
          {csv ? (
            <Download href={csv} form={form}>
              CSV
            </Download>
          ) : null}
        </p>
      ) : null}
    </ScrollBox>
  );
}

/** Under which cell a rendering stands; -1 where the table is of one slogan and each row of something else. */
function placeOfGloss(shown: readonly Column[], all: readonly Column[]): number {
  const at = shown.findIndex(({ key }) => GLOSSED_COLUMNS.includes(key));
  return at === -1 && !all.some(({ key }) => GLOSSED_COLUMNS.includes(key)) ? 0 : at;
}

/** Digits end at the right, so that a year beside a count keeps its distance; the name of a row begins it. */
function isRightAligned(column: Column, at: number, rows: readonly Row[]): boolean {
  const sample = rows.find((row) => typeof row[column.key] === "number")?.[column.key] ?? null;
  return at > 0 ? typeof sample === "number" : isNumeric(column, sample);
}

/** A longer head takes two lines, in Chinese too. */
const LONG_HEAD = 6;

function Head({ column, isNumber, sort }: { column: Column; isNumber: boolean; sort: TableSort | undefined }) {
  const state = sort?.key === column.key ? (sort.isDescending ? "descending" : "ascending") : undefined;
  const className = [isNumber ? "n" : "", column.label.length > LONG_HEAD ? "wide" : ""].filter((each) => each !== "").join(" ");
  return (
    <th scope="col" data-key={column.key} aria-sort={state} className={className === "" ? undefined : className}>
      {sort ? <SortLink column={column} sort={sort} /> : column.label}
    </th>
  );
}

interface BodyCellProps {
  column: Column;
  value: Cell;
  /** What a cell without a value says instead of a dash: the centre is no region and has a name. */
  standIn: string | undefined;
  isHead: boolean;
  isNumber: boolean;
  /** How much of a card on a phone the cell takes. */
  span: Span | undefined;
  href: string | undefined;
  names: ThemeNames | null;
  /** True where the row is a card on a phone, so that each value needs its head beside it. */
  isCard: boolean;
  /** English rendering that stands under the name of the row; empty for none. */
  gloss: string;
  t: Translate;
}

function BodyCell({ column, value, standIn, isHead, isNumber, span, href, names, isCard, gloss, t }: BodyCellProps) {
  const text = value === null && standIn !== undefined ? standIn : textOf(value, column, names, t);
  const className = isNumber ? "n" : text.length > LONG_TEXT_CHARS ? "min-w-56" : undefined;
  const content = href ? <a href={href}>{text}</a> : text;
  const written = value === null ? "" : String(value);
  const exact = written === text ? undefined : written;
  const under = gloss === "" ? null : <span className="block text-xs font-normal text-muted">{gloss}</span>;
  return isHead ? (
    <th scope="row" data-value={exact} className={className}>
      {content}
      {under}
    </th>
  ) : (
    <td
      data-value={exact}
      data-head={isCard ? column.label : undefined}
      data-span={span}
      data-long={span === "text" ? "" : undefined}
      data-empty={isCard && text === "–" ? "" : undefined}
      className={className}
    >
      {under === null ? (
        content
      ) : (
        <span>
          {content}
          {under}
        </span>
      )}
    </td>
  );
}
