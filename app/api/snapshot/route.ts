import type { Ask } from "#lib/analyses/index.ts";
import { contentDisposition } from "#lib/export/index.ts";
import { resolveLocale } from "#lib/i18n/locale.ts";
import { serverState } from "../../_server/context.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { runAnalysis } from "../../_server/run.ts";
import { makeSnapshot } from "../../_server/snapshot/make-snapshot.ts";
import { filtersWith } from "../../_ui/links/search.ts";

export const dynamic = "force-dynamic";

/**
 * `GET /api/snapshot?…filters&phrase=…`: the main analyses as one zip that opens without a server.
 * `lang=zh|en` chooses its language.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const search = new URL(request.url).searchParams;
    const locale = resolveLocale({ query: search.get("lang"), header: request.headers.get("accept-language") });
    const wanted = new URLSearchParams(
      [...filtersWith(search, { phrase: search.getAll("phrase") })].filter(([, value]) => value.trim() !== ""),
    );
    const ask: Ask = (analysis, params) => runAnalysis(analysis, params, locale);
    const { set: themes } = await serverState().context.themes();
    const { bytes, digest, name } = await makeSnapshot(ask, { search: wanted, locale, themes, now: new Date() });
    const headers = { "content-type": "application/zip", "content-disposition": contentDisposition(name), "x-content-digest": digest };
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    return errorResponse(error);
  }
}
