import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { parsePhrasePattern } from "#lib/corpus/strings/phrase-pattern.ts";
import { findPlaces } from "#lib/corpus/strings/phrase-places.ts";
import { formsOf, patternTextsOf } from "#lib/lexicon/patterns.ts";
import { selectSpeechTexts, selectTermSpeeches } from "#lib/queries/index.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { SENTENCE_KINDS } from "#lib/types.ts";
import { repeatedRanges } from "./repeated-ranges.ts";
import type { PublishedCount } from "./types.ts";

/** One figure's phrase counted in one speech in every way that a person may have counted it. */
export interface Readings {
  /** Every occurrence: our counting rule. */
  string: number;
  /** Without those inside the words that the source left out. */
  excluding: number;
  /** Without those inside longer slogans of the lexicon. */
  own: number;
  /** Without those in the text's title. */
  untitled: number;
  /** As one whole word, as nodejieba cut the text. */
  token: number;
  /** Without those in passages that this copy of the text has a second time. */
  unrepeated: number;
}
export type Reading = keyof Readings;

type Range = readonly [number, number];

export async function readingsOf(context: AnalysisContext, corpus: Corpus, speech: number, count: PublishedCount): Promise<Readings> {
  const phrase = normalisePhrase(count.phrase);
  const places = placesIn(corpus, speech, count.phrase);
  const longer = await longerSlogans(context, phrase);
  const [begin, end] = [corpus.cache.starts[speech]!, corpus.cache.starts[speech + 1]! - 1];
  const repeated = repeatedRanges(corpus.cache.bytes.toString("utf16le", begin * 2, end * 2));
  const words = await selectTermSpeeches(context.db, [phrase]);
  return {
    string: places.length,
    excluding: outside(places, wordsIn(corpus, speech, count.excluding)),
    own: outside(places, wordsIn(corpus, speech, longer)),
    untitled: outside(places, await titleRanges(context, corpus.speeches[speech]!.id, begin)),
    token: words.find(({ speechId }) => speechId === corpus.speeches[speech]!.id)?.count ?? 0,
    unrepeated: outside(
      places,
      repeated.map(([from, to]) => [begin + from, begin + to]),
    ),
  };
}

/** Where the title stands in the corpus buffer; empty for a text that shows none. */
async function titleRanges(context: AnalysisContext, speechId: number, begin: number): Promise<Range[]> {
  const [text] = await selectSpeechTexts(context.db, [speechId]);
  const title = SENTENCE_KINDS.indexOf("title");
  return (text?.kinds ?? []).flatMap((kind, at) =>
    kind === title ? [[begin + text!.matchStarts[at]!, begin + text!.matchEnds[at]!] as const] : [],
  );
}

/** Every wording of the lexicon that holds the phrase and more. */
async function longerSlogans(context: AnalysisContext, phrase: string): Promise<string[]> {
  const { lexicon } = await context.lexicon();
  const forms = lexicon.slogans.flatMap((slogan) => formsOf(slogan).flatMap(patternTextsOf));
  return [...new Set(forms)].filter((form) => form.length > phrase.length && form.includes(phrase));
}

function wordsIn(corpus: Corpus, speech: number, words: readonly string[]): Range[] {
  return words.flatMap((word) => placesIn(corpus, speech, word));
}

function placesIn({ cache }: Corpus, speech: number, phrase: string): Range[] {
  const { starts, ends, offsets } = findPlaces(cache, parsePhrasePattern(phrase));
  const places: Range[] = [];
  for (let place = offsets[speech]!; place < offsets[speech + 1]!; place++) places.push([starts[place]!, ends[place]!]);
  return places;
}

/** How many places lie in none of the ranges. */
function outside(places: readonly Range[], ranges: readonly Range[]): number {
  return places.filter(([start, end]) => !ranges.some(([from, to]) => from <= start && end <= to)).length;
}
