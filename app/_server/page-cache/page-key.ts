import type { IncomingMessage } from "node:http";

/** Pages that answer one person, or that show what has just happened or how far something has come. */
const PERSONAL = /^\/(?:import|login|draft|new|suspects|discovery|api|_next)(?:\/|$)|\.[a-z]+$/;
/** Parameters of an address that only one person has. */
const PERSONAL_PARAMETERS = ["draft", "report", "problem", "refused", "back"];
/** A page is written differently by what of these is sent. */
const HEADERS = ["host", "x-forwarded-proto", "accept", "accept-language", "sec-fetch-dest"];
/** Cookies that only choose how a page looks. */
const LOOKS = /^(?:locale|theme)=[a-z-]*$/i;

/**
 * Names the page that a request asks for, the same for everybody who gets the same one; null when the page is
 * meant for this one reader or is asked for by a script.
 */
export function pageKey({ method, url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">): string | null {
  if (method !== "GET" || headers.rsc !== undefined || headers.range !== undefined) return null;
  const [path = "", query = ""] = url.split("?");
  const search = new URLSearchParams(query);
  if (PERSONAL.test(path) || PERSONAL_PARAMETERS.some((name) => search.has(name))) return null;
  const cookies = (headers.cookie ?? "").split(";").flatMap((each) => each.trim() || []);
  if (!cookies.every((each) => LOOKS.test(each))) return null;
  const isBrowser = (headers["user-agent"] ?? "").startsWith("Mozilla/");
  return JSON.stringify([url, isBrowser, cookies.sort(), HEADERS.map((name) => headers[name] ?? null)]);
}
