import { type NextRequest, NextResponse } from "next/server";
import { COLOR_THEMES, parseLocale, resolveColorTheme, resolveLocale } from "#lib/i18n/preferences.ts";
import { contentSecurityPolicy, embedPolicy, isEmbedded, securityHeaders } from "./app/_ui/security.ts";

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * What the reader prefers, by address, cookie and browser; handed to the page as request headers, so it holds
 * for this very request.
 */
function preferences(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const locale = resolveLocale({
    query: searchParams.get("lang"),
    cookie: request.cookies.get("locale")?.value,
    header: request.headers.get("accept-language"),
  });
  const theme = resolveColorTheme({ query: searchParams.get("theme"), cookie: request.cookies.get("theme")?.value });
  return { locale, theme };
}

/** The overview says once where things are. */
function isNewHere(request: NextRequest): boolean {
  return request.nextUrl.pathname === "/" && !request.cookies.has("visited");
}

/** Keeps a choice made by a link. Other values of `theme` are the pages' own (a speech's theme) and pass. */
function remember(request: NextRequest, response: NextResponse): void {
  const { searchParams } = request.nextUrl;
  const keep = { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax" } as const;
  const locale = parseLocale(searchParams.get("lang"));
  const theme = COLOR_THEMES.find((known) => known === searchParams.get("theme"));
  if (locale) response.cookies.set("locale", locale, keep);
  if (theme) response.cookies.set("theme", theme, keep);
  if (isNewHere(request)) response.cookies.set("visited", "1", keep);
}

/**
 * Sets the language and colours of the page, its content security policy with a nonce, and the other security
 * headers.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const isFrame = isEmbedded(request.nextUrl.pathname);
  const policy = isFrame ? embedPolicy(nonce) : contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const { locale, theme } = preferences(request);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-tifa-locale", locale);
  headers.set("x-tifa-theme", theme);
  headers.set("x-tifa-new", isNewHere(request) ? "1" : "0");
  headers.set("x-tifa-address", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(request.nextUrl.pathname))) response.headers.set(name, value);
  remember(request, response);
  return response;
}

/** Not the API (a proxy would cut uploads at 10 MB) and not static files. */
export const config = { matcher: ["/((?!api/|_next/|icon\\.svg|favicon\\.ico).*)"] };
