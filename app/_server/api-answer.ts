import "server-only";
import { findAnalysis } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { contentDisposition, csvOfResult, xlsxOfResult } from "#lib/export/index.ts";
import { downloadName } from "#lib/i18n/download-name.ts";
import { resolveLocale } from "#lib/i18n/locale.ts";
import { provenanceLines } from "#lib/i18n/provenance-lines.ts";
import type { AnalysisResult, Locale } from "#lib/types.ts";
import project from "../../package.json" with { type: "json" };
import { askDraft, openDraft } from "./ask-draft.ts";
import { draftRequest, paramsOfJson } from "./draft-request.ts";
import { rawParams } from "./run.ts";
import { streamed } from "./streamed.ts";

const FORMATS = ["json", "csv", "xlsx"] as const;
type Format = (typeof FORMATS)[number];

interface Question {
  search: URLSearchParams;
  format: Format;
  locale: Locale;
  /** `provenance=comment`: a CSV says before its header where its figures come from. */
  isCommented: boolean;
}

/** An address as a question: its parameters, and the form and language of the answer. */
export function questionOf(request: Request): Question {
  const search = new URL(request.url).searchParams;
  const format = FORMATS.find((known) => known === (search.get("format") ?? "json"));
  const locale = resolveLocale({ query: search.get("lang"), header: request.headers.get("accept-language") });
  search.delete("format");
  search.delete("lang");
  const provenance = search.get("provenance");
  search.delete("provenance");
  if (format === undefined) throw new AppError("BAD_FORMAT", `format is one of ${FORMATS.join(", ")}`, { where: "format" });
  if (provenance !== null && (provenance !== "comment" || format !== "csv"))
    throw new AppError("BAD_PARAMETER", "provenance=comment goes with format=csv; JSON and XLSX say it anyway", { where: "provenance" });
  return { search, format, locale, isCommented: provenance !== null };
}

/** In what form an answer goes out. */
export type Form = Omit<Question, "search">;

interface DraftFields {
  /** Where JSON and forms hold the draft. */
  field: string;
  /**
   * Parameters that a form may hold. Its other fields are the page's own: downloads send the whole form to an
   * address that has the parameters.
   */
  fromForm?: readonly string[];
}

/** Answers a question about the text in a request's body. Writes nothing. */
export async function answerDraft(request: Request, name: string, { field, fromForm = [] }: DraftFields): Promise<Response> {
  const { search, format, locale, isCommented } = questionOf(request);
  const analysis = findAnalysis(name);
  const { draft, others } = await draftRequest(request, field);
  const isJson = (request.headers.get("content-type") ?? "").startsWith("application/json");
  const given = isJson ? others : Object.fromEntries(Object.entries(others).filter(([name]) => fromForm.includes(name)));
  const params = { ...rawParams(search), ...paramsOfJson(given) };
  return answerResponse(await askDraft(await openDraft(draft), analysis, params, locale), { format, locale, isCommented });
}

/** An answer in the form that was asked for. */
export function answerResponse(result: AnalysisResult, asked: Form): Response {
  return asked.format === "json" ? Response.json(result) : fileResponse(result, asked.format, asked);
}

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Streamed, so that a long table is never a second copy in memory. */
function fileResponse(result: AnalysisResult, format: keyof typeof TYPES, { locale, isCommented }: Form): Response {
  const name = downloadName(findAnalysis(result.analysis).title[locale], result.provenance.corpusVersion, format, locale);
  const headers = { "content-type": TYPES[format], "content-disposition": contentDisposition(name) };
  const comment = isCommented ? provenanceLines(result, { app: project.version, now: new Date(), locale }) : [];
  return new Response(streamed(format === "csv" ? csvOfResult(result, comment) : xlsxOfResult(result)), { headers });
}
