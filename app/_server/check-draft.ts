import "server-only";
import { draftCheck } from "#lib/analyses/compare/draft-check.ts";
import { parseParams, provenanceOf, type ResultOf } from "#lib/analyses/index.ts";
import { columnLabel } from "#lib/i18n/column-label.ts";
import type { Locale } from "#lib/types.ts";
import { serverState } from "./context.ts";

/** Checks a draft past the cache of results: neither the draft nor what was found in it is kept. */
export async function checkDraft(text: string, years: string | undefined, locale: Locale): Promise<ResultOf<typeof draftCheck>> {
  const { context } = serverState();
  const params = parseParams(draftCheck.params, { text, years });
  const { rows, notes = [] } = await draftCheck.run(context, params);
  const columns = draftCheck.columns.map(({ key, unit }) => ({ key, label: columnLabel(key, locale), unit }));
  return { analysis: draftCheck.name, params: { years: params.years }, columns, rows, notes, provenance: await provenanceOf(context) };
}
