import type { AnalysisContext } from "#lib/corpus/context.ts";
import { DRAFT_NAME } from "#lib/corpus/draft-speech.ts";
import { speechPosition } from "#lib/corpus/speech-position.ts";
import { AppError } from "#lib/errors.ts";
import type { Filters } from "#lib/types.ts";
import { sideFilters } from "../params.ts";
import { type Selection, selectCorpus, selectDraft } from "../select-corpus.ts";

/** Speeches or groups that are laid side by side. */
export const MOST_COMPARED = 4;

/** One side of a comparison: a speech, or the speeches that filters leave. */
export interface ComparedSide extends Selection {
  /** Speech id, `draft`, or `target` / `reference` for groups. */
  name: string;
}

/**
 * The sides that parameters ask for: two to four speeches, or the two groups of the prefixed filters. A draft
 * comes first and takes the place of one speech or of the target; with nothing else it is set against the
 * whole corpus.
 *
 * @throws AppError BAD_PARAMETER for one speech or more than four, SPEECH_UNKNOWN
 */
export async function comparedSides(
  context: AnalysisContext,
  params: { speech: number[] } & Record<string, unknown>,
): Promise<ComparedSide[]> {
  const corpus = await context.corpus();
  const drafts = context.draft === null ? [] : [{ name: DRAFT_NAME, ...(await selectDraft(context)) }];
  const ids = [...new Set(params.speech)];
  if (ids.length === 0) return [...drafts, ...(await groupSides(context, params, drafts.length > 0))];
  const sides = ids.length + drafts.length;
  if (sides < 2 || sides > MOST_COMPARED)
    throw new AppError("BAD_PARAMETER", `${sides} different speeches given; two to four can be compared`, { where: "speech" });
  return [...drafts, ...ids.map((id) => ({ name: String(id), corpus, members: [speechPosition(corpus, id, "speech")] }))];
}

async function groupSides(context: AnalysisContext, params: Record<string, unknown>, hasDraft: boolean): Promise<ComparedSide[]> {
  const groups = ["target", "reference"].map((name) => ({ name, filters: sideFilters(params, name) }));
  const chosen = groups.filter(({ filters }) => hasFilter(filters));
  if (chosen.length === 0 && !hasDraft)
    throw new AppError("BAD_PARAMETER", "give two to four speeches, or filters of a target and a reference group", { where: "speech" });
  const shown = hasDraft ? (chosen.length > 0 ? chosen : groups.slice(1)) : groups;
  return Promise.all(shown.map(async ({ name, filters }) => ({ name, ...(await selectCorpus(context, filters)) })));
}

function hasFilter(filters: Filters): boolean {
  return Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined));
}
