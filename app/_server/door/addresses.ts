import { AppError } from "#lib/errors.ts";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * A request's address as every part behind the door can read it: characters that were sent raw are percent-encoded. Checked before the server looks at it, which
 * would answer with its own pages.
 *
 * @param address path and query as Node gives them, one character a byte
 * @throws AppError BAD_ADDRESS (400) for broken percent-encoding, NUL, bytes that are no UTF-8, and for what is no path
 */
export function readableAddress(address: string): string {
  const encoded = address.replace(/[^\x21-\x7e]+|[<>"{}|^`\\]/g, (raw) => encodedBytes(raw));
  const [path = ""] = encoded.split("?", 1);
  if (!path.startsWith("/") || path.startsWith("//")) throw badAddress("an address begins with one slash");
  if (/%00/.test(encoded)) throw badAddress("an address holds no NUL");
  try {
    decodeURIComponent(encoded.replaceAll("+", " "));
  } catch (cause) {
    throw badAddress("the percent-encoding is broken", cause);
  }
  return encoded;
}

/** @throws AppError METHOD_NOT_ALLOWED (405) for TRACE and the like, and for everything but reading outside the API: pages take nothing in */
export function checkMethod(method: string, address: string): void {
  const isReading = method === "GET" || method === "HEAD";
  if (METHODS.has(method) && (isReading || address.startsWith("/api/"))) return;
  throw new AppError("METHOD_NOT_ALLOWED", `${METHODS.has(method) ? method : "that method"} is not taken here`, { status: 405 });
}

/** A cookie header without the pairs that cannot be decoded, which are nobody's. */
export function readableCookies(header: string): string {
  return header
    .split(";")
    .filter((pair) => isDecodable(pair))
    .join(";");
}

/** Whether a header that the pages' own scripts send percent-encoded JSON in can be read. */
export function isRouterState(header: string): boolean {
  try {
    return typeof JSON.parse(decodeURIComponent(header)) === "object";
  } catch {
    return false;
  }
}

function isDecodable(value: string): boolean {
  try {
    decodeURIComponent(value);
    return true;
  } catch {
    return false;
  }
}

function encodedBytes(raw: string): string {
  const bytes = Buffer.from(raw, "latin1");
  try {
    return encodeURIComponent(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw badAddress("the address is no UTF-8", cause);
  }
}

function badAddress(message: string, cause?: unknown): AppError {
  return new AppError("BAD_ADDRESS", message, { cause });
}
