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

/** A context that follows its store. */
export interface LiveContext extends AnalysisContext {
  /** Whether readers see a state older than the store's, because an import is under way. */
  isHeld(): boolean;
  /** Reads what the store holds now and makes it ready, readers keeping the old state meanwhile. */
  refresh(): Promise<void>;
}

export interface ContextOptions {
  /** Says that this process wants the present state of the corpus kept. */
  isHeld?: () => boolean;
  /** Makes a state ready before readers get it; told whether an import goes on then. */
  prepare?: (next: AnalysisContext, isHeld: boolean) => Promise<void>;
}

/** A context for one store, to be made once per process. */
export function createContext(db: ReadDatabase, { isHeld, prepare }: ContextOptions = {}): LiveContext {
  const parts = {
    db,
    lexicon: () => lexicon.current(),
    themes: () => themes.current(),
    draft: null,
  };
  const corpus = new CorpusKeeper(db, {
    ...(isHeld === undefined ? {} : { isHeld }),
    prepare: async (next, isHeld) => prepare?.({ ...parts, corpus: async () => next }, isHeld),
  });
  const lexicon = new LexiconKeeper(db);
  const themes = new ThemesKeeper();
  return { ...parts, corpus: () => corpus.current(), isHeld: () => corpus.isHeld(), refresh: () => corpus.refresh() };
}
