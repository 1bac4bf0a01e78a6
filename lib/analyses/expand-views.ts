import { z } from "zod";
import { parseFacet } from "#lib/corpus/facet-filter.ts";
import type { ReadDatabase } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { type SavedView, selectSavedViews } from "#lib/queries/index.ts";
import type { Filters } from "#lib/types.ts";
import { filterShape, filtersOf, parseParams, type RawParams, sideKey, valuesOf, withFacetLists } from "./params.ts";

/** Sides of a comparison that have filters of their own; the first is the question's own. */
const SIDES = ["", "target", "reference"] as const;

/**
 * Parameters with the filters of a saved view in place of its name. A filter that is given by name holds
 * instead of the view's; facets count one by one. Views of the two sides are `targetView` and
 * `referenceView`.
 *
 * @throws AppError VIEW_UNKNOWN (404)
 */
export async function expandViews(db: ReadDatabase, shape: z.ZodRawShape, raw: RawParams): Promise<RawParams> {
  const named = SIDES.filter((side) => sideKey(side, "view") in shape && valuesOf(raw[sideKey(side, "view")]).length > 0);
  if (named.length === 0) return raw;
  const views = await selectSavedViews(db);
  return named.reduce((params, side) => expanded(params, side, views), withFacetLists(raw));
}

/**
 * Filters as a view keeps them: checked, each as a list, facets as `facet`. A view holds no other view.
 *
 * @throws AppError UNKNOWN_PARAMETER, BAD_PARAMETER
 */
export function filtersOfView(raw: RawParams): Record<string, string[]> {
  const { view: _, ...shape } = filterShape;
  parseParams(z.object(shape), raw);
  const lists = Object.entries(withFacetLists(raw)).map(([name, given]) => [name, valuesOf(given)] as const);
  return Object.fromEntries(lists.filter(([, values]) => values.length > 0));
}

/**
 * The filters of a question that has no other parameters, its view's among them. @throws AppError
 * VIEW_UNKNOWN (404), BAD_PARAMETER
 */
export async function viewFilters(db: ReadDatabase, raw: RawParams): Promise<Filters> {
  return filtersOf(parseParams(z.object(filterShape), await expandViews(db, filterShape, raw)));
}

function expanded(given: RawParams, side: (typeof SIDES)[number], views: readonly SavedView[]): RawParams {
  const key = sideKey(side, "view");
  const { [key]: names, ...params } = given;
  const name = valuesOf(names).at(-1);
  const view = views.find((each) => each.name === name);
  if (view === undefined) throw new AppError("VIEW_UNKNOWN", `there is no saved view ${name}`, { where: key, status: 404 });
  const fromView = Object.entries(view.filters).map(([filter, values]: [string, string[]]) => {
    const own = valuesOf(params[sideKey(side, filter)]);
    return [sideKey(side, filter), filter === "facet" ? [...own, ...othersThan(own, values)] : own.length > 0 ? own : values] as const;
  });
  return { ...params, ...Object.fromEntries(fromView.map(([filter, values]) => [filter, values.length === 1 ? values[0] : values])) };
}

/** The view's facets whose names are not given. */
function othersThan(own: readonly string[], values: readonly string[]): string[] {
  const given = new Set(own.map((pair) => parseFacet(pair)?.name));
  return values.filter((pair) => !given.has(parseFacet(pair)?.name));
}
