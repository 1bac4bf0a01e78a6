import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { DRAFT_ID } from "#lib/corpus/draft-speech.ts";
import { type Before, memoizeGrowing, unchangedSpeeches } from "#lib/corpus/memoize-growing.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { speechTextsOf } from "#lib/corpus/stored-or-draft.ts";
import { wantedCheck } from "#lib/corpus/take-turns.ts";
import { type SpeechFacts, type SpeechTextRow, selectDisplaySentences } from "#lib/queries/index.ts";
import { extractTargets, type StatedFigure } from "#lib/text/targets/index.ts";
import { LEVELS, SENTENCE_KINDS } from "#lib/types.ts";

/** A figure with its place in the speech's display text, half-open UTF-16. */
export interface SpeechFigure extends StatedFigure {
  /** The sentence. */
  text: string;
  /**
   * Where the sentence begins in the display text; `start` and `end` of the figure count from there as well.
   */
  sentenceStart: number;
}

/** Texts that are read at once, so that a large corpus is never in memory as a whole. */
const AT_ONCE = 100;
const HEADING = SENTENCE_KINDS.indexOf("heading");

/** By position in the corpus; without those of undated speeches. */
export type Figures = ReadonlyMap<number, readonly SpeechFigure[]>;

/** The figures that every dated speech of a corpus states; a speech is read again only when it has changed. */
export const corpusFigures = memoizeGrowing([], async (source: StateSource<"corpus">, before: Before<Figures> | null): Promise<Figures> => {
  const corpus = await source.corpus();
  const { speeches, db } = corpus;
  const checkWanted = wantedCheck();
  const figures = new Map(knownFigures(before, corpus));
  const missing = speeches.flatMap(({ id, year }, index) => (year === null || id === DRAFT_ID || figures.has(index) ? [] : [index]));
  const positions = new Map(missing.map((index) => [speeches[index]!.id, index]));
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    checkWanted();
    const ids = missing.slice(from, from + AT_ONCE).map((index) => speeches[index]!.id);
    for (const text of await selectDisplaySentences(db, ids)) {
      const index = positions.get(text.speechId)!;
      figures.set(index, figuresOf(text, speeches[index]!, speeches[index]!.year!));
    }
  }
  return figures;
});

/** What is known of speeches that are as they were, their year and level among it. */
function* knownFigures(before: Before<Figures> | null, corpus: Corpus): Generator<[number, readonly SpeechFigure[]]> {
  for (const [index, place] of unchangedSpeeches(before?.corpus, corpus).entries()) {
    const [was, is] = [before?.corpus.speeches[place], corpus.speeches[index]!];
    const known = was?.year === is.year && was.level === is.level ? before?.result.get(place) : undefined;
    if (known !== undefined) yield [index, known];
  }
}

/** The figures of the draft, which has no year but the one given. */
export async function draftFigures(context: AnalysisContext, facts: SpeechFacts, year: number): Promise<SpeechFigure[]> {
  const [text] = await speechTextsOf(context, [facts.id]);
  return text === undefined ? [] : figuresOf(text, facts, year);
}

type Sentences = Pick<SpeechTextRow, "text"> & Record<"starts" | "ends" | "kinds" | "paragraphs", ArrayLike<number>>;

function figuresOf(row: Sentences, facts: SpeechFacts, year: number): SpeechFigure[] {
  const sentences = Array.from(row.starts, (start, at) => ({
    text: row.text.slice(start, row.ends[at]),
    isHeading: row.kinds[at] === HEADING,
    paragraph: row.paragraphs[at]!,
  }));
  const level = LEVELS.find((known) => known === facts.level) ?? null;
  return extractTargets({ sentences, year, level }).map((figure) => ({
    ...figure,
    text: copyOf(sentences[figure.sentence]!.text),
    sentenceStart: row.starts[figure.sentence]!,
  }));
}

/** A part of a text keeps the whole of it in memory; a copy does not. */
function copyOf(part: string): string {
  return Buffer.from(part, "utf16le").toString("utf16le");
}
