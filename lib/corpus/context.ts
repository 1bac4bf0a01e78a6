import type { ReadDatabase } from "#lib/db/client.ts";
import { type Corpus, CorpusKeeper } from "./corpus.ts";
import type { DraftSpeech } from "./draft-speech.ts";
import { LexiconKeeper, type LexiconState } from "./lexicon-keeper.ts";
import { ResultCache } from "./result-cache.ts";
import { ThemesKeeper, type ThemesState } from "./themes-keeper.ts";

/** What an analysis may reach: the store for reading, the corpus in memory, the lexicon and the themes as they stand now. */
export interface AnalysisContext {
  db: ReadDatabase;
  corpus(): Promise<Corpus>;
  lexicon(): Promise<LexiconState>;
  themes(): Promise<ThemesState>;
  /** Keeps what was computed for one state of things; the key names the state. Equal requests under way share one computation. */
  remember<T>(key: string, compute: () => Promise<T>): Promise<T>;
  /** A text that is compared without being stored; null for questions of the corpus alone. */
  draft: Draft | null;
}

/** A text that is compared without being stored. */
export interface Draft {
  speech: DraftSpeech;
  /** The corpus without it, whose results are kept. */
  base: AnalysisContext;
  /** The draft as a corpus of its own, so that it is counted by the same code. */
  alone: AnalysisContext;
}

/** A context for one store, to be made once per process. */
export function createContext(db: ReadDatabase): AnalysisContext {
  const corpus = new CorpusKeeper(db);
  const lexicon = new LexiconKeeper(db);
  const themes = new ThemesKeeper();
  const results = new ResultCache();
  return {
    db,
    corpus: () => corpus.current(),
    lexicon: () => lexicon.current(),
    themes: () => themes.current(),
    remember: (key, compute) => results.remember(key, compute),
    draft: null,
  };
}
