import { AppError } from "#lib/errors.ts";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Looks at a request's address before the framework does, which would answer with its own pages.
 *
 * @throws AppError BAD_ADDRESS (400) for broken percent-encoding, NUL, signs that must be encoded, and for
 *   what is no path
 */
export function checkAddress(address: string): void {
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(address)) throw badAddress("an address begins with one slash and is percent-encoded");
  if (/%00/.test(address)) throw badAddress("an address holds no NUL");
  try {
    decodeURIComponent(address);
  } catch (cause) {
    throw badAddress("the percent-encoding is broken", cause);
  }
}

/**
 * @throws AppError METHOD_NOT_ALLOWED (405) for TRACE and the like, and for everything but reading outside
 * the API: pages take nothing in
 */
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

function badAddress(message: string, cause?: unknown): AppError {
  return new AppError("BAD_ADDRESS", message, { cause });
}
