import { types } from "node:util";

const WORD = 8;
const HEAD = 24;

/**
 * About how much memory a value holds, in bytes: strings two a unit, numbers eight, arrays of numbers as they
 * are. What is reached twice counts once; what is made by a class of its own counts as nothing.
 *
 * @param most where counting ends: a value that holds more gives a little more than this
 */
export function bytesOf(value: unknown, most = Number.POSITIVE_INFINITY): number {
  const seen = new Set<object>();
  const open: unknown[] = [value];
  let bytes = 0;
  while (open.length > 0 && bytes <= most) {
    const next = open.pop();
    bytes += WORD;
    if (typeof next === "string") bytes += HEAD + next.length * 2;
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    bytes += HEAD + ownBytes(next, open);
  }
  return bytes;
}

/** What an object holds itself; what it leads to is put on the list. */
function ownBytes(object: object, open: unknown[]): number {
  if (ArrayBuffer.isView(object)) return object.byteLength;
  if (object instanceof ArrayBuffer || object instanceof SharedArrayBuffer) return object.byteLength;
  if (object instanceof Map) for (const [key, value] of object) open.push(key, value);
  else if (object instanceof Set) for (const value of object) open.push(value);
  else if (Array.isArray(object) || isPlain(object)) for (const value of Object.values(object)) open.push(value);
  return 0;
}

/** What is made by a class, such as a database client, is no data. */
function isPlain(object: object): boolean {
  if (types.isProxy(object)) return false;
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}
