import type { AnalysisContext } from "#lib/corpus/context.ts";
import { eachWord } from "#lib/corpus/drift-paragraphs.ts";
import { pieceLengthsOf } from "#lib/corpus/stored-or-draft.ts";
import { movingAverageTypeTokenRatio, mtld } from "#lib/stats/index.ts";
import { findMasks } from "#lib/text/masks.ts";
import { speechIds, sumOver } from "../select-corpus.ts";
import type { ComparedSide } from "./compare-groups.ts";

/** What is measured of each side, with its unit. */
export const COMPARE_METRICS = {
  speeches: "speeches",
  chars: "chars",
  tokens: "tokens",
  sentences: "sentences",
  charsPerSentence: "chars",
  paragraphs: "paragraphs",
  lexicalDiversity: "tokens",
  typeTokenRatio: "share",
  quotedShare: "share",
  maskedShare: "share",
} as const;
export type CompareMetric = keyof typeof COMPARE_METRICS;

/**
 * Groups are read as far as this many speeches, evenly picked, for diversity and masks; one speech is read
 * whole.
 */
const MOST_READ = 40;
const WINDOW_TOKENS = 500;

/** All metrics of one side; null where the text is too short to tell, or where there is none. */
export async function measureSide(context: AnalysisContext, side: ComparedSide): Promise<Record<CompareMetric, number | null>> {
  const { corpus, members } = side;
  const sum = (pick: "charCount" | "tokenCount" | "sentenceCount") => sumOver(corpus, members, pick);
  const total = (pick: "paragraphCount" | "quotedCharCount") => members.reduce((all, index) => all + corpus.speeches[index]![pick], 0);
  const over = (count: number, size: number) => (size === 0 ? null : count / size);
  const read = await readWords(context, side);
  return {
    speeches: members.length,
    chars: sum("charCount"),
    tokens: sum("tokenCount"),
    sentences: sum("sentenceCount"),
    charsPerSentence: over(sum("charCount"), sum("sentenceCount")),
    paragraphs: total("paragraphCount"),
    lexicalDiversity: mean(read, (words) => mtld(words)),
    typeTokenRatio: mean(read, (words) => movingAverageTypeTokenRatio(words, { windowSize: WINDOW_TOKENS })),
    quotedShare: over(total("quotedCharCount"), sum("charCount")),
    maskedShare: maskedShare(side),
  };
}

/** The words of each speech that is read, in order, as numbers. */
async function readWords(context: AnalysisContext, { corpus, members }: ComparedSide): Promise<Int32Array[]> {
  const chosen = evenly(members);
  const rows = await pieceLengthsOf(context, speechIds({ corpus, members: chosen }));
  const lengths = new Map(rows.map(({ speechId, pieceLengths }) => [speechId, pieceLengths]));
  const numbers = new Map<string, number>();
  return chosen.map((speech) => {
    const words: number[] = [];
    eachWord(corpus.cache, speech, lengths.get(corpus.speeches[speech]!.id) ?? new Uint8Array(), (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      words.push(number);
    });
    return Int32Array.from(words);
  });
}

function evenly(members: readonly number[]): number[] {
  const step = Math.max(1, members.length / MOST_READ);
  return Array.from({ length: Math.min(members.length, MOST_READ) }, (_, at) => members[Math.floor(at * step)]!);
}

/** Mean over speeches, each weighing as much as its words; a single speech gives its own figure. */
function mean(speeches: readonly Int32Array[], measure: (words: Int32Array) => number | null): number | null {
  let sum = 0;
  let weight = 0;
  for (const words of speeches) {
    const value = measure(words);
    if (value === null) continue;
    sum += value * words.length;
    weight += words.length;
  }
  return weight === 0 ? null : sum / weight;
}

/** Units of placeholder masks (XX, **) among the units of the text. */
function maskedShare({ corpus, members }: ComparedSide): number | null {
  let masked = 0;
  let size = 0;
  for (const speech of evenly(members)) {
    const { units, starts } = corpus.cache;
    const text = Buffer.from(units.slice(starts[speech], starts[speech + 1]! - 1).buffer).toString("utf16le");
    size += text.length;
    for (const { start, end } of findMasks(text)) masked += end - start;
  }
  return size === 0 ? null : masked / size;
}
