import { AppError } from "#lib/errors.ts";
import { contentDisposition, csvOfResult } from "#lib/export/index.ts";
import { resolveLocale } from "#lib/i18n/locale.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { errorResponse } from "../../../_server/error-response.ts";
import { runAnalysis } from "../../../_server/run.ts";

export const dynamic = "force-dynamic";

const FORMATS = ["json", "csv"] as const;

/** `GET /api/v1/<analysis>?…&format=json|csv`; `lang=zh|en` chooses the language of the column labels. */
export async function GET(request: Request, { params }: { params: Promise<{ analysis: string }> }): Promise<Response> {
  try {
    const search = new URL(request.url).searchParams;
    const format = search.get("format") ?? "json";
    const locale = resolveLocale({ query: search.get("lang"), header: request.headers.get("accept-language") });
    search.delete("format");
    search.delete("lang");
    if (!FORMATS.some((known) => known === format))
      throw new AppError("BAD_FORMAT", `format is one of ${FORMATS.join(", ")}`, { where: "format" });
    const result = await runAnalysis((await params).analysis, search, locale);
    return format === "csv" ? csvResponse(result) : Response.json(result);
  } catch (error) {
    return errorResponse(error);
  }
}

/** Streamed, so that a long table is never a second copy in memory. */
function csvResponse(result: AnalysisResult): Response {
  const lines = csvOfResult(result);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const headers = { "content-type": "text/csv; charset=utf-8", "content-disposition": contentDisposition(`tifa-${result.analysis}.csv`) };
  return new Response(body, { headers });
}
