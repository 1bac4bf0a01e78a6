import { listenAddress, originOf } from "#lib/cli/listen-address.ts";
import { AppError } from "#lib/errors.ts";
import { getTranslate, parseLocale } from "#lib/i18n/index.ts";
import { embeddedChart } from "../../_server/embed-chart.ts";
import { embedPage } from "../../_server/embed-page.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { PAGES } from "../../_ui/pages.ts";

/**
 * One chart of a page for a frame on another site: the page's address with the chart's name as its last part,
 * e.g. `/embed/slogans/slogan-lines?kind=policy`. What it shows is taken from the page itself, so it cannot
 * differ from it.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const parts = new URL(request.url).pathname.split("/").slice(2);
    const path = `/${parts.slice(0, -1).join("/")}`;
    if (!isPage(path)) throw new AppError("NOT_FOUND", "no page has that address", { status: 404 });
    return await answer(request, path, decodeURIComponent(parts.at(-1) ?? ""));
  } catch (error) {
    return errorResponse(error);
  }
}

async function answer(request: Request, path: string, name: string): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  const locale = parseLocale(searchParams.get("lang")) ?? "zh";
  const own = originOf(listenAddress());
  const page = await fetch(`${own}${path}${search}`, { cache: "no-store", redirect: "error" });
  const chart = page.ok ? embeddedChart(await page.text(), name, publicOrigin(request)) : null;
  if (chart === null) throw new AppError("NOT_FOUND", `${path} has no chart of that name`, { status: 404 });
  const href = `${publicOrigin(request)}${path}${search}#${name}`;
  const linkText = getTranslate(locale)("charts.openPage");
  const nonce = request.headers.get("x-nonce") ?? "";
  const body = embedPage({ chart, href, linkText, lang: locale === "zh" ? "zh-Hans" : "en", nonce });
  return new Response(body, { headers: { "content-type": "text/html; charset=utf-8" } });
}

function isPage(path: string): boolean {
  return PAGES.some(({ route }) => new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`).test(path));
}

/** Where the reader reached this server. */
function publicOrigin(request: Request): string {
  const scheme = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? "http";
  return `${scheme}://${request.headers.get("host") ?? "localhost"}`;
}
