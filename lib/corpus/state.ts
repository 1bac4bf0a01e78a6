import type { Corpus } from "./corpus.ts";
import type { LexiconState } from "./lexicon-keeper.ts";
import type { ThemesState } from "./themes-keeper.ts";

/**
 * What a question is asked of, by its parts. A part is never changed once made: a change makes a new object.
 */
export interface State {
  corpus: Corpus;
  lexicon: LexiconState;
  themes: ThemesState;
}

export type StatePart = keyof State;

/** Where some parts of a state can be asked for, and no others. Every context is one. */
export type StateSource<Part extends StatePart> = { [Each in Part]: () => Promise<State[Each]> };

/** The same parts with another corpus. */
export function withCorpus<Source extends StateSource<"corpus">>(source: Source, corpus: Corpus): Source {
  return { ...source, corpus: async () => corpus };
}
