import type { AnalysisContext } from "#lib/corpus/context.ts";
import { DRAFT_ID } from "#lib/corpus/draft-speech.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { speechTextsOf } from "#lib/corpus/stored-or-draft.ts";
import { type SpeechFacts, type SpeechTextRow, selectSpeechTexts } from "#lib/queries/index.ts";
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

/** The figures that every dated speech of a corpus states, by its position; read once for each corpus. */
export const corpusFigures = memoize(["corpus"], async (source: StateSource<"corpus">): Promise<Map<number, SpeechFigure[]>> => {
  const { speeches, db } = await source.corpus();
  const dated = speeches.flatMap(({ id, year }, index) => (year === null || id === DRAFT_ID ? [] : [index]));
  const positions = new Map(speeches.map(({ id }, index) => [id, index]));
  const figures = new Map<number, SpeechFigure[]>();
  for (let from = 0; from < dated.length; from += AT_ONCE) {
    const ids = dated.slice(from, from + AT_ONCE).map((index) => speeches[index]!.id);
    for (const text of await selectSpeechTexts(db, ids)) {
      const index = positions.get(text.speechId)!;
      figures.set(index, figuresOf(text, speeches[index]!, speeches[index]!.year!));
    }
  }
  return figures;
});

/** The figures of the draft, which has no year but the one given. */
export async function draftFigures(context: AnalysisContext, facts: SpeechFacts, year: number): Promise<SpeechFigure[]> {
  const [text] = await speechTextsOf(context, [facts.id]);
  return text === undefined ? [] : figuresOf(text, facts, year);
}

function figuresOf(row: SpeechTextRow, facts: SpeechFacts, year: number): SpeechFigure[] {
  const sentences = row.starts.map((start, at) => ({
    text: row.text.slice(start, row.ends[at]!),
    isHeading: row.kinds[at] === HEADING,
    paragraph: row.paragraphs[at]!,
  }));
  const level = LEVELS.find((known) => known === facts.level) ?? null;
  return extractTargets({ sentences, year, level }).map((figure) => ({
    ...figure,
    text: sentences[figure.sentence]!.text,
    sentenceStart: row.starts[figure.sentence]!,
  }));
}
