import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { themeTable } from "#lib/corpus/theme-table.ts";

/** How often the words of the themes stand in sentences that carry the theme they speak for. */
export interface ThemeWords {
  words: readonly { theme: number; text: string; isSlogan: boolean; strength: string }[];
  /** By position in the corpus: what its sentences have, or null while nobody has asked for this speech. */
  bySpeech: (SpeechWords | null)[];
}

/** Parallel arrays, one place a word of `words`. */
export interface SpeechWords {
  words: Int32Array;
  counts: Int32Array;
  /** Sentences that have the word. */
  sentences: Int32Array;
  /** What the word added to the scores of these sentences. */
  weights: Float64Array;
}

/** The words of some speeches; a speech is read once for each state of the corpus and the rules. */
export async function themeWords(context: AnalysisContext, members: readonly number[]): Promise<ThemeWords> {
  const corpus = await context.corpus();
  const { set } = await context.themes();
  const state = await context.remember(
    `theme-words ${corpus.storeVersion} ${set.hash}`,
    async () => new WordReader(corpus.speeches.length),
  );
  const reader = await makeReader(context, corpus, state);
  for (const member of members) state.bySpeech[member] ??= reader(member);
  return state;
}

class WordReader implements ThemeWords {
  readonly words: { theme: number; text: string; isSlogan: boolean; strength: string }[] = [];
  readonly numberOf = new Map<string, number>();
  readonly bySpeech: (SpeechWords | null)[];

  constructor(speechCount: number) {
    this.bySpeech = Array.from({ length: speechCount }, () => null);
  }
}

async function makeReader(context: AnalysisContext, corpus: Corpus, state: WordReader): Promise<(speech: number) => SpeechWords> {
  const { set, coder } = await context.themes();
  const table = await themeTable(context);
  const slogans = new Map(set.themes.map(({ id, slogans }) => [id, new Set(slogans)]));
  const numberOf = (theme: string, text: string, strength: string) => {
    const key = `${theme} ${text}`;
    const known = state.numberOf.get(key);
    if (known !== undefined) return known;
    state.numberOf.set(key, state.words.length);
    state.words.push({ theme: table.themeIds.indexOf(theme), text, isSlogan: slogans.get(theme)?.has(text) ?? false, strength });
    return state.words.length - 1;
  };
  return (speech) => {
    const text = matchTextOf(corpus, speech);
    const found = new Map<number, { count: number; sentences: number; weight: number; last: number }>();
    for (let at = table.offsets[speech]!; at < table.offsets[speech + 1]!; at++) {
      const bits = table.coded[at]!;
      if (bits === 0) continue;
      coder.eachWord(text, table.matchStarts[at]!, table.matchEnds[at]!, ({ theme, text: word, strength, weight }) => {
        const number = numberOf(theme, word, strength);
        if ((bits & (1 << state.words[number]!.theme)) === 0) return;
        const entry = found.get(number) ?? { count: 0, sentences: 0, weight: 0, last: -1 };
        entry.count += 1;
        entry.weight += weight;
        if (entry.last !== at) entry.sentences += 1;
        entry.last = at;
        found.set(number, entry);
      });
    }
    const entries = [...found];
    return {
      words: Int32Array.from(entries, ([number]) => number),
      counts: Int32Array.from(entries, ([, { count }]) => count),
      sentences: Int32Array.from(entries, ([, { sentences }]) => sentences),
      weights: Float64Array.from(entries, ([, { weight }]) => weight),
    };
  };
}

/** A speech's match text out of the text cache. */
export function matchTextOf({ cache }: Corpus, speech: number): string {
  return cache.bytes.toString("utf16le", cache.starts[speech]! * 2, (cache.starts[speech + 1]! - 1) * 2);
}
