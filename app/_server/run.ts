import "server-only";
import { LRUCache } from "lru-cache";
import { type Analysis, type RawParams, runAnalysis as run, viewFilters } from "#lib/analyses/index.ts";
import { samplesLeftOut } from "#lib/corpus/collections.ts";
import { distinctTitles } from "#lib/corpus/distinct-titles.ts";
import { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
import { AppError } from "#lib/errors.ts";
import { columnLabel } from "#lib/i18n/column-label.ts";
import { type SpeechFacts, selectSavedViews } from "#lib/queries/index.ts";
import type { AnalysisResult, Filters, Locale, Row } from "#lib/types.ts";
import { serverState } from "./context.ts";
import { recodeWhenStale } from "./recode-in-background.ts";

/** Answers one question for a page or a route, with labels in the reader's language. */
export async function runAnalysis<R extends Row>(
  analysis: Analysis<R>,
  params: URLSearchParams | RawParams,
  locale: Locale = "zh",
): Promise<AnalysisResult<R>> {
  const raw = params instanceof URLSearchParams ? rawParams(params) : params;
  const result = await run(serverState().context, analysis, raw, (key) => columnLabel(key, locale));
  recodeWhenStale(result);
  return result;
}

export function rawParams(search: URLSearchParams): RawParams {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

export interface CorpusFacets {
  years: number[];
  levels: string[];
  regions: string[];
  speakers: string[];
  genres: string[];
  /** Collections of the whole corpus. */
  collections: string[];
  /** Columns of the user's own that can be chosen from, by name. */
  facets: { name: string; values: string[] }[];
  /** Names of saved views. */
  views: string[];
  /** Titles of the same wording with region and date behind them. */
  speeches: { id: number; title: string; year: number | null }[];
  undated: number;
  /** Samples in the whole corpus. */
  samples: number;
  /** Samples that are not among `speeches` because nothing was said about collections. */
  samplesLeftOut: number;
  /** Speeches of the whole corpus. */
  total: number;
  corpusVersion: string;
}

/** A list that is longer is no choice for a menu. */
const MOST_VALUES = 100;

/**
 * What the filter bar offers: the values that occur in the collections and the view that the address names,
 * each list in order. An address that names none that exists is offered everything.
 */
export async function corpusFacets(
  search?: URLSearchParams | Promise<Record<string, string | string[] | undefined>>,
): Promise<CorpusFacets> {
  const { context, db } = serverState();
  const [{ speeches: all, version }, saved, given] = await Promise.all([context.corpus(), selectSavedViews(db.read), search]);
  const scope = await scopeOf(given === undefined ? {} : given instanceof URLSearchParams ? rawParams(given) : given);
  return { ...storedFacets(all, version, scope), views: saved.map(({ name }) => name) };
}

/** Scopes whose facets are kept: a walk over all speeches of a large corpus would be part of every page. */
const MOST_SCOPES = 8;
const facetsOf = new WeakMap<readonly SpeechFacts[], LRUCache<string, Omit<CorpusFacets, "views">>>();

function storedFacets(all: readonly SpeechFacts[], version: string, scope: Filters): Omit<CorpusFacets, "views"> {
  const kept = facetsOf.get(all) ?? new LRUCache({ max: MOST_SCOPES });
  facetsOf.set(all, kept);
  const key = JSON.stringify(scope);
  const facets = kept.get(key) ?? readFacets(all, version, scope);
  kept.set(key, facets);
  return facets;
}

function readFacets(all: readonly SpeechFacts[], version: string, scope: Filters): Omit<CorpusFacets, "views"> {
  const meant = filterSpeeches(all, scope).map((index) => all[index]!);
  const speeches = meant.length === 0 ? all : meant;
  const values = (pick: (speech: (typeof speeches)[number]) => string | null) =>
    [...new Set(speeches.flatMap((speech) => pick(speech) ?? []))].sort();
  return {
    years: [...new Set(speeches.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
    levels: values(({ level }) => level),
    regions: values(({ region }) => region),
    speakers: values(({ speaker }) => speaker),
    genres: values(({ genre }) => genre),
    collections: [...new Set(all.map(({ collection }) => collection))].sort(),
    facets: ownFacets(speeches),
    speeches: distinctTitles(speeches).map((title, at) => ({ id: speeches[at]!.id, title, year: speeches[at]!.year })),
    undated: speeches.filter(({ year }) => year === null).length,
    samples: all.filter(({ isSample }) => isSample).length,
    samplesLeftOut: scope.collection.length === 0 ? samplesLeftOut(all) : 0,
    total: all.length,
    corpusVersion: version,
  };
}

/**
 * The collections and the view that an address names, and no other filter; an unknown view narrows nothing
 * here, the answers say that it is none.
 */
async function scopeOf({ collection, view }: RawParams): Promise<Filters> {
  return viewFilters(serverState().db.read, { collection, view }).catch((error: unknown) => {
    if (error instanceof AppError) return viewFilters(serverState().db.read, { collection });
    throw error;
  });
}

function ownFacets(speeches: readonly SpeechFacts[]): CorpusFacets["facets"] {
  const values = new Map<string, Set<string>>();
  for (const { facets } of speeches)
    for (const [name, value] of Object.entries(facets)) values.set(name, (values.get(name) ?? new Set<string>()).add(value));
  return [...values]
    .filter(([, all]) => all.size <= MOST_VALUES)
    .map(([name, all]) => ({ name, values: [...all].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
