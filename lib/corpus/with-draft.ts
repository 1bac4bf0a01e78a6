import type { AnalysisContext } from "./context.ts";
import type { Corpus } from "./corpus.ts";
import { type DraftSpeech, draftFacts } from "./draft-speech.ts";
import { ResultCache } from "./result-cache.ts";

/**
 * A context in which a draft is the last speech of the corpus. What is computed in it is forgotten with it: neither the draft nor what was found in it
 * is kept. Selections by filters never hold the draft.
 */
export function withDraft(base: AnalysisContext, speech: DraftSpeech): AnalysisContext {
  const alone = passing(base, (corpus) => joined({ ...corpus, speeches: [], cache: emptyCache() }, speech));
  return { ...passing(base, (corpus) => joined(corpus, speech)), draft: { speech, base, alone } };
}

/** The same store, lexicon and themes with another corpus, and a cache of results that lives as long as the context. */
function passing(base: AnalysisContext, change: (corpus: Corpus) => Corpus): AnalysisContext {
  const results = new ResultCache();
  let changed: { of: Corpus; corpus: Corpus } | null = null;
  return {
    ...base,
    corpus: async () => {
      const of = await base.corpus();
      if (changed?.of !== of) changed = { of, corpus: change(of) };
      return changed.corpus;
    },
    remember: (key, compute) => results.remember(key, compute),
  };
}

function emptyCache(): Corpus["cache"] {
  const shared = new SharedArrayBuffer(2);
  return { units: new Uint16Array(shared), bytes: Buffer.from(shared), starts: new Int32Array(1) };
}

function joined(corpus: Corpus, draft: DraftSpeech): Corpus {
  const { cache, speeches } = corpus;
  const first = cache.starts[speeches.length]!;
  const { matchText } = draft.text;
  const end = first + matchText.length + 1;
  const shared = new SharedArrayBuffer(end * 2);
  const units = new Uint16Array(shared);
  const bytes = Buffer.from(shared);
  units.set(cache.units.subarray(0, first));
  bytes.write(matchText, first * 2, "utf16le");
  const starts = Int32Array.from([...cache.starts, end]);
  return { ...corpus, speeches: [...speeches, draftFacts(draft)], cache: { units, bytes, starts } };
}
