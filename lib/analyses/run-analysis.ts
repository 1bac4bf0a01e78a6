import type { AnalysisContext } from "#lib/corpus/context.ts";
import { provenanceOf } from "#lib/corpus/provenance.ts";
import { AppError } from "#lib/errors.ts";
import type { AnalysisResult, ColumnLabeller } from "#lib/types.ts";
import type { Analysis } from "./analysis.ts";
import { parseParams, type RawParams } from "./params.ts";
import { ANALYSES } from "./registry.ts";

/** @throws AppError ANALYSIS_UNKNOWN (404) */
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
 * @throws AppError ANALYSIS_UNKNOWN, UNKNOWN_PARAMETER, BAD_PARAMETER, DRAFT_NOT_TAKEN, DRAFT_MISSING and what the analysis itself refuses
 */
export async function runAnalysis(given: AnalysisContext, name: string, raw: RawParams, label: ColumnLabeller): Promise<AnalysisResult> {
  const context = pinned(given);
  const analysis = findAnalysis(name);
  const { draft } = context;
  checkDraft(analysis, draft !== null);
  const params = parseParams(analysis.params, raw);
  const provenance = await provenanceOf(draft?.base ?? context);
  const { rows, notes = [] } = await context.remember(await stateKey(context, name, params, provenance, await analysis.state?.()), () =>
    analysis.run(context, params),
  );
  const labelled = analysis.columns.map(({ key, unit }) => ({ key, label: label(key), unit }));
  return { analysis: name, params: { ...shownParams(params), ...draftName(draft) }, columns: labelled, rows, notes, provenance };
}

function checkDraft({ name, takesDraft }: Analysis, isGiven: boolean): void {
  if (isGiven && takesDraft === undefined) throw new AppError("DRAFT_NOT_TAKEN", `${name} compares no draft`, { where: "draft" });
  if (!isGiven && takesDraft === "only")
    throw new AppError(
      "DRAFT_MISSING",
      `${name} asks about a text that no address holds: POST it to /api/v1/${name}, or give --draft file`,
      {
        where: "draft",
      },
    );
}

/** The state of things when it is first asked for: one answer never mixes two, and the store is asked once which one it is. */
function pinned(context: AnalysisContext): AnalysisContext {
  return { ...context, corpus: once(context.corpus), lexicon: once(context.lexicon), themes: once(context.themes) };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}

/** Names everything a result depends on: the question, the state of the store, the lexicon and the theme rules. */
async function stateKey(context: AnalysisContext, ...question: unknown[]): Promise<string> {
  const [corpus, themes] = await Promise.all([context.corpus(), context.themes()]);
  return JSON.stringify([...question, corpus.storeVersion, themes.set.hash]);
}

/** A draft is named by its content and never shown. */
function draftName(draft: AnalysisContext["draft"]): { draft?: string } {
  return draft === null ? {} : { draft: draft.speech.text.textHash };
}

/** Parameters that were given or have a default; empty ones say nothing. */
function shownParams(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
}
