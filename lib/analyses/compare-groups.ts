import { AppError } from "#lib/errors.ts";
import type { Filters } from "#lib/types.ts";
import type { AnalysisContext } from "./context.ts";
import { sideFilters } from "./params.ts";
import { type Selection, selectCorpus } from "./select-corpus.ts";
import { speechPosition } from "./text-reuse-shape.ts";

/** Speeches or groups that are laid side by side. */
export const MOST_COMPARED = 4;

/** One side of a comparison: a speech, or the speeches that filters leave. */
export interface ComparedSide extends Selection {
  /** Speech id, or `target` / `reference` for groups. */
  name: string;
}

/**
 * The sides that parameters ask for: two to four speeches, or the two groups of the prefixed filters.
 *
 * @throws AppError BAD_PARAMETER for one speech or more than four, SPEECH_UNKNOWN
 */
export async function comparedSides(
  context: AnalysisContext,
  params: { speech: number[] } & Record<string, unknown>,
): Promise<ComparedSide[]> {
  const corpus = await context.corpus();
  const ids = [...new Set(params.speech)];
  if (ids.length === 0) {
    const groups = ["target", "reference"].map((name) => ({ name, filters: sideFilters(params, name) }));
    if (!groups.some(({ filters }) => hasFilter(filters)))
      throw new AppError("BAD_PARAMETER", "give two to four speeches, or filters of a target and a reference group", { where: "speech" });
    return Promise.all(groups.map(async ({ name, filters }) => ({ name, ...(await selectCorpus(context, filters)) })));
  }
  if (ids.length < 2 || ids.length > MOST_COMPARED)
    throw new AppError("BAD_PARAMETER", `${ids.length} different speeches given; two to four can be compared`, { where: "speech" });
  return ids.map((id) => ({ name: String(id), corpus, members: [speechPosition(corpus, id, "speech")] }));
}

function hasFilter(filters: Filters): boolean {
  return Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined));
}
