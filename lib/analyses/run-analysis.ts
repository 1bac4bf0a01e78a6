import type { AnalysisContext } from "#lib/corpus/context.ts";
import { withNamedVersions } from "#lib/corpus/named-versions.ts";
import { provenanceOf } from "#lib/corpus/provenance.ts";
import { pinned } from "#lib/corpus/with-draft.ts";
import { AppError } from "#lib/errors.ts";
import type { AnalysisResult, ColumnLabeller, Row } from "#lib/types.ts";
import type { Analysis } from "./analysis.ts";
import { answerOnce } from "./answers.ts";
import { expandViews } from "./expand-views.ts";
import { leftOutNotes } from "./left-out.ts";
import { parseParams, type RawParams } from "./params.ts";
import { ANALYSES } from "./registry.ts";

/** For those who have a name only: an address, a command. @throws AppError ANALYSIS_UNKNOWN (404) */
export function findAnalysis(name: string): Analysis {
  const found = ANALYSES.find((analysis) => analysis.name === name);
  if (found === undefined)
    throw new AppError("ANALYSIS_UNKNOWN", `there is no analysis ${name}; known: ${ANALYSES.map((each) => each.name).join(", ")}`, {
      where: name,
      status: 404,
    });
  return found;
}

/**
 * Answers one question: the rows that page, chart, CSV, JSON and command line all show.
 *
 * @param label gives a column its name in the reader's language
 * @param given of `withDraft` to ask about a text that is not stored
 * @param analysis the analysis itself, or what `findAnalysis` gives for a name
 * @throws AppError UNKNOWN_PARAMETER, BAD_PARAMETER, VIEW_UNKNOWN, DRAFT_NOT_TAKEN, DRAFT_MISSING and what
 *   the analysis itself refuses
 */
export async function runAnalysis<R extends Row>(
  given: AnalysisContext,
  analysis: Analysis<R>,
  raw: RawParams,
  label: ColumnLabeller,
): Promise<AnalysisResult<R>> {
  const { name } = analysis;
  const { draft } = given;
  checkDraft(analysis, draft !== null);
  const params = parseParams(analysis.params, await expandViews(given.db, analysis.params.shape, raw));
  const context = await withNamedVersions(await pinned(given), namedSpeeches(params));
  const provenance = await provenanceOf(context.draft?.base ?? context);
  const { rows, notes = [], table } = await answerOnce(context, analysis, params);
  const all = [...notes, ...leftOutNotes(await context.corpus(), params)];
  const labelled = (table?.columns ?? analysis.columns).map(({ key, unit }) => ({ key, label: label(key), unit }));
  // Who holds the analysis knows whether another shape was asked for.
  const shaped = (table?.rows ?? rows) as R[];
  return {
    analysis: name,
    params: { ...shownParams(params), ...draftName(draft) },
    columns: labelled,
    rows: shaped,
    notes: all,
    provenance,
  };
}

/** Ids of speeches that a question names, on whatever side. */
function namedSpeeches(params: Record<string, unknown>): number[] {
  const named = ["speech", "targetSpeech", "referenceSpeech", "a", "b"].flatMap((name) => params[name] ?? []);
  return named.filter((id): id is number => typeof id === "number");
}

function checkDraft({ name, takesDraft }: Pick<Analysis, "name" | "takesDraft">, isGiven: boolean): void {
  if (isGiven && takesDraft === undefined) throw new AppError("DRAFT_NOT_TAKEN", `${name} compares no draft`, { where: "draft" });
  if (isGiven || takesDraft !== "only") return;
  const message = `${name} asks about a text that no address holds: POST it to /api/v1/${name}, or give --draft file`;
  throw new AppError("DRAFT_MISSING", message, { where: "draft" });
}

/** A draft is named by its content and never shown. */
function draftName(draft: AnalysisContext["draft"]): { draft?: string } {
  return draft === null ? {} : { draft: draft.speech.text.textHash };
}

/** Parameters that were given or have a default; empty ones say nothing. */
function shownParams(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
}
