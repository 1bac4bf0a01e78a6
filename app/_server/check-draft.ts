import "server-only";
import { findAnalysis, parseParams, provenanceOf } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { columnLabel } from "#lib/i18n/column-label.ts";
import { readSpeeches } from "#lib/readers/index.ts";
import type { AnalysisResult, Locale } from "#lib/types.ts";
import { serverState } from "./context.ts";

/** Checks a draft past the cache of results: neither the draft nor what was found in it is kept. */
export async function checkDraft(text: string, years: string | undefined, locale: Locale): Promise<AnalysisResult> {
  const { context } = serverState();
  const analysis = findAnalysis("draft-check");
  const params = parseParams(analysis.params, { text, years });
  const { rows, notes = [] } = await analysis.run(context, params);
  const columns = analysis.columns.map(({ key, unit }) => ({ key, label: columnLabel(key, locale), unit }));
  return { analysis: analysis.name, params: { years: params.years }, columns, rows, notes, provenance: await provenanceOf(context) };
}

/**
 * The draft of a form: the text field, or else the uploaded file in any format that speeches come in.
 *
 * @throws AppError DRAFT_MISSING, and what the file's reader throws
 */
export async function draftOf(form: FormData): Promise<string> {
  const text = form.get("text");
  if (typeof text === "string" && text.trim() !== "") return text;
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) throw new AppError("DRAFT_MISSING", "paste a draft or choose a file", { where: "text" });
  const parts: string[] = [];
  for await (const result of readSpeeches(new Uint8Array(await file.arrayBuffer()), file.name)) {
    if ("refused" in result) throw result.error;
    parts.push(result.speech.text);
  }
  return parts.join("\n");
}
