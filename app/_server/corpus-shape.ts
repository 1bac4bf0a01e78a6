import "server-only";
import { viewFilters } from "#lib/analyses/index.ts";
import { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
import { filtersOf } from "../_ui/links/search.ts";
import { serverState } from "./context.ts";
import { rawParams } from "./run.ts";
import { type ShapeOfCorpus, shapeOf } from "./shape-of.ts";

/** What the speeches of a view are like, so that the overview asks what they can answer. */
export async function corpusShape(search: URLSearchParams): Promise<ShapeOfCorpus> {
  const { context, db } = serverState();
  const [{ speeches }, filters] = await Promise.all([
    context.corpus(),
    // Filters that make no sense are reported by the answers of the page.
    viewFilters(db.read, rawParams(filtersOf(search))).catch(() => null),
  ]);
  return shapeOf(filters === null ? [] : filterSpeeches(speeches, filters).map((index) => speeches[index]!));
}
