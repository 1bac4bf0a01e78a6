import "server-only";
import { type Analysis, type RawParams, runAnalysis as run } from "#lib/analyses/index.ts";
import { columnLabel } from "#lib/i18n/column-label.ts";
import type { AnalysisResult, Locale, Row } from "#lib/types.ts";
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
  speeches: { id: number; title: string; year: number | null }[];
  undated: number;
  samples: number;
  corpusVersion: string;
}

/** What pages offer to choose from: the values that occur, each list in order. */
export async function corpusFacets(): Promise<CorpusFacets> {
  const { speeches, version } = await serverState().context.corpus();
  const values = (pick: (speech: (typeof speeches)[number]) => string | null) =>
    [...new Set(speeches.flatMap((speech) => pick(speech) ?? []))].sort();
  return {
    years: [...new Set(speeches.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b),
    levels: values(({ level }) => level),
    regions: values(({ region }) => region),
    speakers: values(({ speaker }) => speaker),
    genres: values(({ genre }) => genre),
    speeches: speeches.map(({ id, title, year }) => ({ id, title, year })),
    undated: speeches.filter(({ year }) => year === null).length,
    samples: speeches.filter(({ isSample }) => isSample).length,
    corpusVersion: version,
  };
}
