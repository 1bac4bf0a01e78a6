import type { ReadDatabase } from "#lib/db/client.ts";
import { type Corpus, CorpusKeeper } from "./corpus.ts";
import type { DraftSpeech } from "./draft-speech.ts";
import { LexiconKeeper, type LexiconState } from "./lexicon-keeper.ts";
import { ThemesKeeper, type ThemesState } from "./themes-keeper.ts";

/**
 * What an analysis may reach: the store for reading, the corpus in memory, the lexicon and the themes as they
 * stand now. What is computed of them is kept with them: see `memoize`.
 */
export interface AnalysisContext {
  db: ReadDatabase;
  corpus(): Promise<Corpus>;
  lexicon(): Promise<LexiconState>;
  themes(): Promise<ThemesState>;
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

/**
 * A context for one store, to be made once per process.
 *
 * @param isHeld says whether speeches are being stored right now; readers then keep the last whole corpus for
 *   some seconds
 */
export function createContext(db: ReadDatabase, isHeld?: () => boolean): AnalysisContext {
  const corpus = new CorpusKeeper(db, isHeld);
  const lexicon = new LexiconKeeper(db);
  const themes = new ThemesKeeper();
  return {
    db,
    corpus: () => corpus.current(),
    lexicon: () => lexicon.current(),
    themes: () => themes.current(),
    draft: null,
  };
}
