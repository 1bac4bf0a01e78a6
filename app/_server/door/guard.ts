import { AppError } from "#lib/errors.ts";
import { isLocal, isOurHost } from "./hosts.ts";
import { checkToken, givenToken, isTokenSet } from "./token.ts";

/**
 * `read` asks, `draft` sends a text that is compared and forgotten, `write` changes what is stored, `login`
 * brings the token.
 */
export type Purpose = "read" | "draft" | "write" | "login";

/** Header in which the door tells who asks; what a client sends under that name never gets in. */
export const CLIENT_HEADER = "x-tifa-client";

/**
 * True when this server changes nothing over HTTP: then no page offers writing and every writing route
 * answers 404.
 */
export function isReadOnly(): boolean {
  return process.env.READ_ONLY === "1";
}

/** True when a person has to bring the token before anything is changed. */
export function needsToken(): boolean {
  return isTokenSet() || !isLocal();
}

/**
 * The one check of every request: the host name is ours, what is sent comes from our own pages or from a
 * program, and a set ADMIN_TOKEN is there for everything that is sent. Without a token, a server that others
 * reach changes nothing, and takes drafts. OPEN_DRAFTS=1 takes drafts without the token.
 *
 * @throws AppError HOST_UNKNOWN (403), READ_ONLY (404), CROSS_ORIGIN (403), TOKEN_REQUIRED (401), TOKEN_WRONG
 *   (401), TOKEN_SLOWED (429)
 */
export function guard(headers: Headers, purpose: Purpose): void {
  const host = headers.get("host") ?? "";
  if (!isOurHost(host))
    throw new AppError("HOST_UNKNOWN", "this server does not answer to that host name; ALLOWED_HOSTS lists further names", { status: 403 });
  if (purpose === "read") return;
  if (purpose === "write" && isReadOnly()) throw new AppError("READ_ONLY", "this server is read-only", { status: 404 });
  if (!comesFromHere(headers, host)) throw new AppError("CROSS_ORIGIN", "what other sites send is refused", { status: 403 });
  if (purpose !== "login" && demandsToken(purpose)) checkGiven(headers);
}

function demandsToken(purpose: "draft" | "write"): boolean {
  if (purpose === "write") return needsToken();
  return isTokenSet() && process.env.OPEN_DRAFTS !== "1";
}

function checkGiven(headers: Headers): void {
  const given = givenToken(headers);
  if (given === null || !isTokenSet())
    throw new AppError("TOKEN_REQUIRED", "this needs the admin token (ADMIN_TOKEN); a browser brings it after /login", { status: 401 });
  checkToken(given, headers.get(CLIENT_HEADER) ?? "");
}

/** Browsers say where a request comes from; programs without a browser's headers are not another site. */
function comesFromHere(headers: Headers, host: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
