import type { SpeechFacts, VersionFacts } from "#lib/queries/speech-facts.ts";
import type { AnalysisContext } from "./context.ts";
import { type Corpus, nameState } from "./corpus.ts";
import { StateCache } from "./state-cache.ts";
import { loadTextCache } from "./text-cache.ts";

/** States with a version in another's place that are kept for one corpus. */
const MOST_STATES = 2;
/** Each holds the texts of the whole corpus once more. */
const MOST_BYTES = 256 * 1024 ** 2;
const states = new StateCache<Corpus>({ most: MOST_STATES, bytes: MOST_BYTES });

/**
 * A context in which versions that are named by their ids stand for their events, in the place of the fuller
 * ones unless these are named as well. The same context when no such version is named.
 */
export async function withNamedVersions(context: AnalysisContext, ids: readonly number[]): Promise<AnalysisContext> {
  const corpus = await context.corpus();
  if (context.draft !== null || ids.length === 0) return context;
  const named = corpus.versions.filter(({ id }) => ids.includes(id));
  if (named.length === 0) return context;
  const key = JSON.stringify([...ids].sort((a, b) => a - b));
  const swapped = await states.get([corpus], key, () => withVersions(corpus, named, ids));
  return { ...context, corpus: async () => swapped };
}

async function withVersions(corpus: Corpus, named: readonly VersionFacts[], ids: readonly number[]): Promise<Corpus> {
  const replaced = new Set(named.map(({ chosenId }) => chosenId).filter((id) => !ids.includes(id)));
  const speeches = [...corpus.speeches.filter(({ id }) => !replaced.has(id)), ...named].sort(byDate);
  const left = corpus.versions.filter(({ id }) => !ids.includes(id));
  const cache = await loadTextCache(corpus.db, speeches, corpus);
  return { ...corpus, version: nameState(speeches), speeches, versions: left, cache };
}

/** The order of the store: dated ones by date, then by the text's hash. */
function byDate(a: SpeechFacts, b: SpeechFacts): number {
  if (a.date !== b.date) return a.date === null ? 1 : b.date === null ? -1 : a.date < b.date ? -1 : 1;
  return a.textHash < b.textHash ? -1 : a.textHash > b.textHash ? 1 : 0;
}
