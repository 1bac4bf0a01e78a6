import { findAnalysis } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { contentDisposition, csvOfResult, xlsxOfResult } from "#lib/export/index.ts";
import { downloadName } from "#lib/i18n/download-name.ts";
import { resolveLocale } from "#lib/i18n/locale.ts";
import type { AnalysisResult, Locale } from "#lib/types.ts";
import { askDraft, openDraft } from "../../../_server/ask-draft.ts";
import { draftRequest, paramsOfJson } from "../../../_server/draft-request.ts";
import { errorResponse } from "../../../_server/error-response.ts";
import { rawParams, runAnalysis } from "../../../_server/run.ts";
import { streamed } from "../../../_server/streamed.ts";

export const dynamic = "force-dynamic";

const FORMATS = ["json", "csv", "xlsx"] as const;

type Params = { params: Promise<{ analysis: string }> };

/** `GET /api/v1/<analysis>?…&format=json|csv|xlsx`; `lang=zh|en` chooses the language of the column labels and of the file's name. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  try {
    const { search, format, locale } = questionOf(request);
    return answer(await runAnalysis(findAnalysis((await params).analysis), search, locale), format, locale);
  } catch (error) {
    return errorResponse(error);
  }
}

/**
 * The same question about a text that is not stored, for analyses that take a draft: the body is the draft as `text/plain`, JSON `{draft, …parameters}`,
 * or a form with `draft` or `file`; parameters may stand in the address. Writes nothing.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  try {
    const { search, format, locale } = questionOf(request);
    const analysis = findAnalysis((await params).analysis);
    const { draft, others } = await draftRequest(request, "draft");
    const isForm = !(request.headers.get("content-type") ?? "").startsWith("application/json");
    const given = { ...rawParams(search), ...(isForm ? {} : paramsOfJson(others)) };
    return answer(await askDraft(await openDraft(draft), analysis, given, locale), format, locale);
  } catch (error) {
    return errorResponse(error);
  }
}

function questionOf(request: Request) {
  const search = new URL(request.url).searchParams;
  const format = FORMATS.find((known) => known === (search.get("format") ?? "json"));
  const locale = resolveLocale({ query: search.get("lang"), header: request.headers.get("accept-language") });
  search.delete("format");
  search.delete("lang");
  if (format === undefined) throw new AppError("BAD_FORMAT", `format is one of ${FORMATS.join(", ")}`, { where: "format" });
  return { search, format, locale };
}

function answer(result: AnalysisResult, format: (typeof FORMATS)[number], locale: Locale): Response {
  return format === "json" ? Response.json(result) : fileResponse(result, format, locale);
}

const FILES = {
  csv: { type: "text/csv; charset=utf-8", pieces: csvOfResult },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", pieces: xlsxOfResult },
};

/** Streamed, so that a long table is never a second copy in memory. */
function fileResponse(result: AnalysisResult, format: keyof typeof FILES, locale: Locale): Response {
  const name = downloadName(findAnalysis(result.analysis).title[locale], result.provenance.corpusVersion, format, locale);
  const headers = { "content-type": FILES[format].type, "content-disposition": contentDisposition(name) };
  return new Response(streamed(FILES[format].pieces(result)), { headers });
}
