import type { Corpus } from "#lib/corpus/corpus.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { type ThemeTable, themeTable } from "#lib/corpus/theme-table.ts";
import type { ThemesState } from "#lib/corpus/themes-keeper.ts";

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
export async function themeWords(source: StateSource<"corpus" | "themes">, members: readonly number[]): Promise<ThemeWords> {
  const reader = await wordReader(source);
  reader.read(members);
  return reader;
}

const wordReader = memoize(["corpus", "themes"], async (source: StateSource<"corpus" | "themes">) => {
  const [corpus, themes, table] = await Promise.all([source.corpus(), source.themes(), themeTable(source)]);
  return new WordReader(corpus, themes, table);
});

/** What was found in a speech of one word, while the speech is read. */
interface Tally {
  count: number;
  sentences: number;
  weight: number;
  /** Its last sentence. */
  last: number;
}

class WordReader implements ThemeWords {
  readonly words: { theme: number; text: string; isSlogan: boolean; strength: string }[] = [];
  readonly bySpeech: (SpeechWords | null)[];
  private readonly numbers = new Map<string, number>();
  private readonly slogans: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    private readonly corpus: Corpus,
    private readonly themes: ThemesState,
    private readonly table: ThemeTable,
  ) {
    this.bySpeech = corpus.speeches.map(() => null);
    this.slogans = new Map(themes.set.themes.map(({ id, slogans }) => [id, new Set(slogans)]));
  }

  /** Reads the speeches among these that nobody has asked for. */
  read(members: readonly number[]): void {
    for (const member of members) this.bySpeech[member] ??= packed(this.tally(member));
  }

  private tally(speech: number): Map<number, Tally> {
    const { coded, offsets, matchStarts, matchEnds } = this.table;
    const text = matchTextOf(this.corpus, speech);
    const found = new Map<number, Tally>();
    for (let at = offsets[speech]!; at < offsets[speech + 1]!; at++) {
      const bits = coded[at]!;
      if (bits === 0) continue;
      this.themes.coder.eachWord(text, matchStarts[at]!, matchEnds[at]!, ({ theme, text: word, strength, weight }) => {
        const number = this.numberOf(theme, word, strength);
        if ((bits & (1 << this.words[number]!.theme)) === 0) return;
        const entry = found.get(number) ?? { count: 0, sentences: 0, weight: 0, last: -1 };
        entry.count += 1;
        entry.weight += weight;
        if (entry.last !== at) entry.sentences += 1;
        entry.last = at;
        found.set(number, entry);
      });
    }
    return found;
  }

  private numberOf(theme: string, text: string, strength: string): number {
    const key = `${theme} ${text}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.words.length);
    this.words.push({ theme: this.table.themeIds.indexOf(theme), text, isSlogan: this.slogans.get(theme)?.has(text) ?? false, strength });
    return this.words.length - 1;
  }
}

function packed(found: ReadonlyMap<number, Tally>): SpeechWords {
  const tallies = [...found.values()];
  return {
    words: Int32Array.from(found.keys()),
    counts: Int32Array.from(tallies, ({ count }) => count),
    sentences: Int32Array.from(tallies, ({ sentences }) => sentences),
    weights: Float64Array.from(tallies, ({ weight }) => weight),
  };
}

/** A speech's match text out of the text cache. */
export function matchTextOf({ cache }: Corpus, speech: number): string {
  return cache.bytes.toString("utf16le", cache.starts[speech]! * 2, (cache.starts[speech + 1]! - 1) * 2);
}
