import type { Cell, Row } from "#lib/types.ts";

declare const VALUE: unique symbol;
declare const ROW: unique symbol;

/** What stands in a column's cells. `text-or-number` is for keys that are one or the other, as of groups. */
export type ColumnKind = "text" | "number" | "flag" | "text-or-number";

/** A column's kind before it gets its key; the type of its cells is known to the compiler alone. */
export interface ColumnType<Value extends Cell = Cell> {
  kind: ColumnKind;
  /** What a number counts; null for text, flags and numbers that only name something. */
  unit: string | null;
  isNullable: boolean;
  readonly [VALUE]?: Value;
}

/** A column before it gets its label. */
export interface ColumnSpec {
  key: string;
  unit: string | null;
  kind: ColumnKind;
  isNullable: boolean;
}

/** The columns of a table in their order, which know the type of its rows. */
export interface Columns<R extends Row = Row> extends ReadonlyArray<ColumnSpec> {
  readonly [ROW]?: R;
}

export type ColumnTypes = Readonly<Record<string, ColumnType>>;

/** The row that a set of column types describes. */
export type RowOfTypes<Types extends ColumnTypes> = {
  [Key in keyof Types]: Types[Key] extends ColumnType<infer Value> ? Value : never;
};

/** The row of a table or of an analysis: `RowOf<typeof COLUMNS>`, `RowOf<typeof themeCoverage>`. */
export type RowOf<Table> = Table extends Columns<infer R> ? R : Table extends { columns: Columns<infer R> } ? R : never;

/** Columns in the order in which they are written. */
export function columns<Types extends ColumnTypes>(types: Types): Columns<RowOfTypes<Types>> {
  return Object.entries(types).map(([key, { unit, kind, isNullable }]) => ({ key, unit, kind, isNullable }));
}

/** Words; `text<"up" | "down">()` where they are a closed list. */
export function text<Value extends string = string>(): ColumnType<Value> {
  return { kind: "text", unit: null, isNullable: false };
}

/** A finite number of a unit; without one it only names something: an id, a position, a rank. */
export function number(unit: string | null = null): ColumnType<number> {
  return { kind: "number", unit, isNullable: false };
}

/** A part of a whole, 0 to 1. */
export function share(): ColumnType<number> {
  return number("share");
}

export function flag(): ColumnType<boolean> {
  return { kind: "flag", unit: null, isNullable: false };
}

/** A key that is a number or a word, e.g. a group's year or speaker, a speech's id or `draft`. */
export function textOrNumber(): ColumnType<string | number> {
  return { kind: "text-or-number", unit: null, isNullable: false };
}

/** The same column where a cell may also be empty. */
export function orNull<Value extends Cell>(type: ColumnType<Value>): ColumnType<Value | null> {
  const { kind, unit } = type;
  return { kind, unit, isNullable: true };
}
