import "server-only";
import { mixNotes, selectCorpus, viewFilters } from "#lib/analyses/index.ts";
import { yearMix } from "#lib/corpus/comparable-series.ts";
import type { Note } from "#lib/types.ts";
import { filtersOf } from "../_ui/links/search.ts";
import { serverState } from "./context.ts";
import { rawParams } from "./run.ts";

/** The one series that charts over the years start from, as the note that names it, and its years. */
export interface StartingSeries {
  note: Note;
  years: number[];
}

/**
 * Where the mix of speeches is broken, the series that charts over the years start from. null where the mix
 * is steady, where there is no such series, where the address asks for all (`mix=all`) or chooses among the
 * kinds itself, and where its filters make no sense.
 */
export async function seriesToStartFrom(search: URLSearchParams): Promise<StartingSeries | null> {
  const isChosen = ["level", "genre", "collection", "speech", "view"].some((name) => search.has(name));
  if (isChosen || search.get("mix") === "all") return null;
  const { context, db } = serverState();
  const filters = await viewFilters(db.read, rawParams(filtersOf(search))).catch(() => null);
  if (filters === null) return null;
  const selection = await selectCorpus(context, filters);
  const note = mixNotes(selection).find(({ code }) => code === "YEARS_MIX_SERIES");
  const { series } = yearMix(selection);
  return note === undefined || series === null ? null : { note, years: [...series.years].sort((a, b) => a - b) };
}
