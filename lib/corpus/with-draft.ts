import type { AnalysisContext } from "./context.ts";
import type { Corpus } from "./corpus.ts";
import { type DraftSpeech, draftFacts } from "./draft-speech.ts";
import { withCorpus } from "./state.ts";

/**
 * A context in which a draft is the last speech of the corpus. That corpus lives as long as the request, and
 * what is computed for it no longer: neither the draft nor what was found in it is kept. Selections by
 * filters never hold the draft.
 */
export function withDraft(base: AnalysisContext, speech: DraftSpeech): AnalysisContext {
  const joinedTo = new WeakMap<Corpus, Corpus>();
  const corpus = async () => {
    const stored = await base.corpus();
    const joined = joinedTo.get(stored) ?? withSpeech(stored, speech);
    joinedTo.set(stored, joined);
    return joined;
  };
  const alone = { ...base, corpus: async () => (await corpus()).draft!.alone };
  return { ...base, corpus, draft: { speech, base, alone } };
}

/**
 * A context that answers with the present state for good, so that what asks it several times never mixes two.
 */
export async function pinned(context: AnalysisContext): Promise<AnalysisContext> {
  const [corpus, lexicon, themes] = await Promise.all([context.corpus(), context.lexicon(), context.themes()]);
  const fixed = { db: context.db, corpus: async () => corpus, lexicon: async () => lexicon, themes: async () => themes, draft: null };
  if (corpus.draft === null) return fixed;
  const { speech, base, alone } = corpus.draft;
  return { ...fixed, draft: { speech, base: withCorpus(fixed, base), alone: withCorpus(fixed, alone) } };
}

function withSpeech(stored: Corpus, speech: DraftSpeech): Corpus {
  const alone = joined({ ...stored, speeches: [], versions: [], cache: emptyCache() }, speech, null);
  return joined(stored, speech, { speech, base: stored, alone });
}

function emptyCache(): Corpus["cache"] {
  const shared = new SharedArrayBuffer(2);
  return { units: new Uint16Array(shared), bytes: Buffer.from(shared), starts: new Int32Array(1) };
}

/** The texts are put together when they are first asked for, which a thread that only hands on never does. */
function joined(corpus: Corpus, speech: DraftSpeech, draft: Corpus["draft"]): Corpus {
  const { storeVersion, version, speeches, versions, db } = corpus;
  let cache: Corpus["cache"] | null = null;
  return {
    ...{ storeVersion, version, versions, db, draft, unstored: speech },
    speeches: [...speeches, draftFacts(speech)],
    get cache() {
      cache ??= joinedTexts(corpus, speech);
      return cache;
    },
  };
}

function joinedTexts({ cache, speeches }: Corpus, { text: { matchText } }: DraftSpeech): Corpus["cache"] {
  const first = cache.starts[speeches.length]!;
  const end = first + matchText.length + 1;
  const shared = new SharedArrayBuffer(end * 2);
  const units = new Uint16Array(shared);
  const bytes = Buffer.from(shared);
  units.set(cache.units.subarray(0, first));
  bytes.write(matchText, first * 2, "utf16le");
  return { units, bytes, starts: Int32Array.from([...cache.starts, end]) };
}
