import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { shownId } from "#lib/corpus/draft-speech.ts";
import { speechPosition } from "#lib/corpus/speech-position.ts";
import { speechTextsOf } from "#lib/corpus/stored-or-draft.ts";
import { DisplayPlaces } from "#lib/corpus/strings/display-places.ts";
import { AppError } from "#lib/errors.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, share, text, textOrNumber } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { reuseOfDraft } from "./draft-reuse.ts";
import { reuseOfCorpus } from "./text-reuse-corpus.ts";
import { reuseOfOne, reuseOfPair } from "./text-reuse-pairs.ts";
import { checkPair, reuseShape } from "./text-reuse-shape.ts";
import type { MatchPassage } from "./text-reuse-texts.ts";

/**
 * One row a passage that two speeches share, letter by letter or with errors, re-worded middles and masks
 * between; half-open positions in the display texts. With a and b: those two, in order of b. With a: a
 * against every other speech, longest first; `relation` says whether b is earlier or later. With neither:
 * every passage of the corpus led back to the earliest speech that has it (side A), longest first; `copies`
 * counts the passages that lead back to the same place. A draft takes the place of b: against a, or against
 * every speech that the filters leave.
 */
export const textReuse = defineAnalysis({
  name: "text-reuse",
  takesLong: true,
  title: { zh: "文本复用", en: "text reuse" },
  summary: {
    zh: "讲话之间相同的段落：两篇之间、一篇对其余、或整个语料。",
    en: "Passages that speeches share: of two speeches, of one against the rest, or of the whole corpus.",
  },
  example: { minLength: "12" },
  takesDraft: true,
  params: z.object({
    ...reuseShape,
    limit: z.coerce.number().int().min(1).max(5000).default(500).describe("Most rows."),
    ...filterShape,
  }),
  columns: columns({
    speechA: textOrNumber(),
    speechB: textOrNumber(),
    titleA: text(),
    titleB: text(),
    yearA: orNull(number("year")),
    yearB: orNull(number("year")),
    relation: text(),
    startA: number(),
    endA: number(),
    startB: number(),
    endB: number(),
    sentenceA: number(),
    sentenceB: number(),
    length: number("chars"),
    similarity: share(),
    copies: number("occurrences"),
    textA: text(),
    textB: text(),
    textLengthA: number("chars"),
    textLengthB: number("chars"),
  }),
  async run(context, params) {
    checkPair(params.a, params.b, context.draft !== null);
    const found = await passagesOf(context, params);
    const shown = found.slice(0, params.limit);
    const copies = new CopyCounter(found);
    const rows = await rowsOf(context, shown, copies);
    return { rows, notes: [{ code: "REUSE_TOTAL", values: { passages: found.length, shown: shown.length, minLength: params.minLength } }] };
  },
});

type ReuseParams = z.infer<(typeof textReuse)["params"]> & { a: number | null; b: number | null; minLength: number; limit: number };

async function passagesOf(context: AnalysisContext, params: ReuseParams): Promise<MatchPassage[]> {
  const corpus = await context.corpus();
  if (params.a !== null && params.b !== null) {
    const [a, b] = [speechPosition(corpus, params.a, "a"), speechPosition(corpus, params.b, "b")];
    return (await reuseOfPair(context, a, b, params.minLength)).passages;
  }
  const selection = await selectCorpus(context, params as never);
  const found =
    context.draft !== null
      ? await passagesOfDraft(context, params.a === null ? selection.members : [speechPosition(corpus, params.a, "a")], params.minLength)
      : params.a === null
        ? (await reuseOfCorpus(context, selection, params.minLength)).passages
        : await reuseOfOne(context, speechPosition(corpus, params.a, "a"), selection.members, params.minLength);
  return [...found].sort((x, y) => y.length - x.length || x.speechB - y.speechB || x.startB - y.startB);
}

async function passagesOfDraft(context: AnalysisContext, members: readonly number[], minLength: number): Promise<MatchPassage[]> {
  return (await reuseOfDraft(context, members, minLength)).passages;
}

/** Counts the passages that lead back to about the same place. */
class CopyCounter {
  private readonly starts = new Map<number, MatchPassage[]>();

  constructor(passages: readonly MatchPassage[]) {
    for (const passage of passages) {
      const known = this.starts.get(passage.speechA);
      if (known === undefined) this.starts.set(passage.speechA, [passage]);
      else known.push(passage);
    }
  }

  /** Speeches that have at least half of this passage's source. */
  of({ speechA, startA, endA }: MatchPassage): number {
    const overlapping = (this.starts.get(speechA) ?? []).filter(
      (other) => Math.min(other.endA, endA) - Math.max(other.startA, startA) >= (endA - startA) / 2,
    );
    return new Set(overlapping.map(({ speechB }) => speechB)).size;
  }
}

async function rowsOf(context: AnalysisContext, passages: readonly MatchPassage[], copies: CopyCounter) {
  const corpus = await context.corpus();
  const ids = new Set(passages.flatMap(({ speechA, speechB }) => [corpus.speeches[speechA]!.id, corpus.speeches[speechB]!.id]));
  const texts = await speechTextsOf(context, [...ids]);
  const sources = new Map(texts.map((speech) => [speech.speechId, { text: speech.text, places: new DisplayPlaces(speech) }]));
  return passages.map((passage) => {
    const a = sideOf(corpus, sources, passage.speechA, passage.startA, passage.endA);
    const b = sideOf(corpus, sources, passage.speechB, passage.startB, passage.endB);
    return {
      speechA: shownId(a.speech.id),
      speechB: shownId(b.speech.id),
      titleA: a.speech.title,
      titleB: b.speech.title,
      yearA: a.speech.year,
      yearB: b.speech.year,
      relation: relationOf(a.speech, b.speech),
      startA: a.start,
      endA: a.end,
      startB: b.start,
      endB: b.end,
      sentenceA: a.sentence,
      sentenceB: b.sentence,
      length: passage.length,
      similarity: passage.similarity,
      copies: copies.of(passage),
      textA: a.text,
      textB: b.text,
      textLengthA: sources.get(a.speech.id)?.text.length ?? 0,
      textLengthB: sources.get(b.speech.id)?.text.length ?? 0,
    };
  });
}

function sideOf(corpus: Corpus, sources: Map<number, { text: string; places: DisplayPlaces }>, index: number, from: number, to: number) {
  const speech = corpus.speeches[index]!;
  const source = sources.get(speech.id);
  if (source === undefined) throw new AppError("CORPUS_CHANGED", "the corpus changed meanwhile; ask again", { status: 409 });
  const { start, end } = source.places.display(from, to);
  return { speech, start, end, sentence: source.places.sentenceAt(from), text: source.text.slice(start, end) };
}

/** When B was said, seen from A. */
function relationOf(a: SpeechFacts, b: SpeechFacts): string {
  if (a.date === null || b.date === null) return "undated";
  return a.date < b.date ? "later" : a.date > b.date ? "earlier" : "same-time";
}
