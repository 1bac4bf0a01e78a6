import { createHash, timingSafeEqual } from "node:crypto";
import { AppError } from "#lib/errors.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** True when this server changes nothing over HTTP: then no page offers writing and every writing route answers 404. */
export function isReadOnly(): boolean {
  return process.env.READ_ONLY === "1";
}

/**
 * True when the server listens on this machine only, which makes whoever reaches it its owner. Behind a proxy this cannot be told from the
 * outside, so a server that HOST opens is never local.
 */
export function isLocal(): boolean {
  return LOOPBACK.has(process.env.HOST ?? "127.0.0.1");
}

/**
 * Lets a writing request through or refuses it: never from another site, never under another host name (DNS rebinding), and on a server
 * that others reach only with `authorization: Bearer <ADMIN_TOKEN>` or the cookie that holds the same.
 *
 * @throws AppError READ_ONLY (404), CROSS_ORIGIN (403), TOKEN_REQUIRED (401)
 */
export function guardWrite(request: Request): void {
  if (isReadOnly()) throw new AppError("READ_ONLY", "this server is read-only", { status: 404 });
  const host = request.headers.get("host") ?? "";
  if (!comesFromHere(request, host)) throw new AppError("CROSS_ORIGIN", "writing is refused from other sites", { status: 403 });
  if (isLocal()) {
    if (!LOOPBACK.has(host.replace(/:\d+$/, "")))
      throw new AppError("CROSS_ORIGIN", "this server answers to localhost only", { status: 403 });
  } else if (!hasToken(request)) {
    throw new AppError("TOKEN_REQUIRED", "writing needs the admin token (ADMIN_TOKEN)", { status: 401 });
  }
}

/** Browsers say where a request comes from; programs without a browser's headers are not another site. */
function comesFromHere(request: Request, host: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function hasToken(request: Request): boolean {
  const wanted = process.env.ADMIN_TOKEN ?? "";
  const bearer = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  const cookie = /(?:^|;\s*)tifa-token=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  const given = bearer ?? (cookie === undefined ? "" : decodeURIComponent(cookie));
  return wanted.length >= 16 && timingSafeEqual(digest(given), digest(wanted));
}

function digest(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}
