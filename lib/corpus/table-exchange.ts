import type { Argument } from "./memoize.ts";

/**
 * Through which the threads of one process share tables: what one has made is no second time in memory, nor
 * made a second time.
 */
export interface TableExchange {
  /** The table as another thread made it; null when it is to be made here, and `offer` or `fail` to follow. */
  claim(key: string): Promise<{ table: unknown } | null>;
  /** Its arrays of numbers must lie in shared memory. */
  offer(key: string, table: unknown): void;
  fail(key: string): void;
}

let exchange: TableExchange | null = null;
const numbers = new WeakMap<object, number>();

/** From now on tables of this thread come and go through an exchange. */
export function exchangeTables(through: TableExchange): void {
  exchange = through;
}

/** Gives a part of a state the number by which every thread knows it; tables of other parts are not shared. */
export function knownAs(part: object, number: number): void {
  numbers.set(part, number);
}

/** A table that another thread has made, or what `make` makes; plain data, its numbers in shared memory. */
export async function exchanged<Table>(
  name: string,
  parts: readonly object[],
  args: readonly Argument[],
  make: () => Promise<Table>,
): Promise<Table> {
  const known = parts.map((part) => numbers.get(part));
  if (exchange === null || known.includes(undefined)) return make();
  const key = JSON.stringify([...known, name, ...args]);
  const found = await exchange.claim(key);
  if (found !== null) return found.table as Table;
  try {
    const table = inSharedMemory(await make());
    exchange.offer(key, table);
    return table;
  } catch (error) {
    exchange.fail(key);
    throw error;
  }
}

/** The same record with each array of numbers in memory that threads share. */
export function inSharedMemory<Value>(value: Value): Value {
  if (ArrayBuffer.isView(value)) return sharedView(value) as Value;
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inSharedMemory(each)])) as Value;
}

function sharedView(view: ArrayBufferView): ArrayBufferView {
  if (view.buffer instanceof SharedArrayBuffer) return view;
  const shared = new SharedArrayBuffer(view.byteLength);
  new Uint8Array(shared).set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  const Kind = view.constructor as new (buffer: SharedArrayBuffer) => ArrayBufferView;
  return new Kind(shared);
}
