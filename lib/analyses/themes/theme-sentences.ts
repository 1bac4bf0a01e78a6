import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { type ThemeTable, themeTable } from "#lib/corpus/theme-table.ts";
import { AppError } from "#lib/errors.ts";
import { type CodedText, selectCodedTexts, selectThemeCorrections } from "#lib/queries/index.ts";
import type { ThemeEvidence } from "#lib/themes/types.ts";
import { toWord } from "#lib/themes/word.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { evidenceLine, evidenceText } from "./theme-evidence.ts";
import { staleNotes } from "./theme-notes.ts";
import { nextPageNotes } from "./theme-paging.ts";
import { chooseSentences, pageOfSentences, speechOfSentence } from "./theme-sentence-choice.ts";

const zeroOrOne = z.coerce.number().int().min(0).max(1).default(0);

/**
 * One row a sentence. `themes` are its themes as counted, a person's corrections included; `score` and
 * `evidence` are the rules' for the theme asked for, or for its strongest theme. `score` reaches `threshold`
 * where the rules code the sentence. The note SENTENCES_TOTAL has the number of all rows: it is
 * theme-coverage's `themeSentences` for the same theme and filters.
 */
export const themeSentences = defineAnalysis({
  name: "theme-sentences",
  title: { zh: "主题句子", en: "theme sentences" },
  summary: {
    zh: "一个主题的句子，每句附判定它的词和上下文。",
    en: "The sentences that carry a theme, each with the words and surroundings that decided it.",
  },
  example: { theme: "debt", order: "score" },
  params: z.object({
    theme: z.string().default("").describe("Theme id; none: sentences without any theme; empty: with any."),
    with: z.string().default("").describe("Only sentences that carry this theme too."),
    word: z.string().default("").describe("Only sentences in which this word speaks for the theme."),
    tenth: z.coerce.number().int().min(1).max(10).nullable().default(null).describe("Only this tenth of each speech."),
    borderline: zeroOrOne.describe("1: sentences whose score is close to the threshold, on either side."),
    order: z
      .enum(["text", "score"])
      .default("text")
      .describe("text: newest speech first, in the order of the text; score: strongest first."),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe("Rows of a page."),
    cursor: z.coerce.number().int().min(0).default(0).describe("Rows to pass over."),
    ...filterShape,
  }),
  columns: columns({
    speechId: number(),
    title: text(),
    year: orNull(number("year")),
    sentence: number(),
    start: number(),
    end: number(),
    text: text(),
    themes: text(),
    score: orNull(number()),
    threshold: orNull(number()),
    evidence: text(),
    words: text(),
    around: text(),
    silenced: text(),
    corrected: flag(),
    textHash: text(),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const table = await themeTable(context);
    const { coder } = await context.themes();
    const choice = { ...params, word: toWord(params.word), borderline: params.borderline === 1 };
    const all = chooseSentences(selection.corpus, table, coder, selection.members, choice);
    const page = pageOfSentences(table, all, params).map((at) => ({ speech: speechOfSentence(table, at), at }));
    const rows = await sentenceRows(context, selection.corpus, table, page, params.theme);
    const notes = nextPageNotes("SENTENCES_TOTAL", all.length, params.cursor + page.length);
    return { rows, notes: [...notes, ...(await staleNotes(context, selection))] };
  },
});

/** A sentence of the table and its speech, both as positions. */
interface ChosenSentence {
  speech: number;
  at: number;
}

async function sentenceRows(context: AnalysisContext, corpus: Corpus, table: ThemeTable, page: readonly ChosenSentence[], theme: string) {
  const { coder } = await context.themes();
  const speeches = [...new Set(page.map(({ speech }) => speech))].map((speech) => corpus.speeches[speech]!);
  const [texts, corrections] = await Promise.all([
    selectCodedTexts(
      context.db,
      speeches.map(({ id }) => id),
    ),
    selectThemeCorrections(
      context.db,
      speeches.map(({ textHash }) => textHash),
    ),
  ]);
  const corrected = new Set(corrections.map(({ speechId, sentence }) => `${speechId} ${sentence}`));
  const textOf = new Map(texts.map((text) => [text.speechId, text]));
  const evidence = explainPage(page, table, (speech) => textOf.get(corpus.speeches[speech]!.id), coder.explainMany);
  return page.map((chosen) => {
    const { id: speechId, title, year, textHash } = corpus.speeches[chosen.speech]!;
    const sentence = chosen.at - table.offsets[chosen.speech]!;
    const text = textOf.get(speechId);
    const place = text?.sentences[sentence];
    if (text === undefined || place === undefined) throw changed();
    const { start, end } = place;
    const themes = table.themeIds.filter((_, number) => table.coded[chosen.at]! & (1 << number));
    const why = themeEvidence(evidence.get(chosen) ?? [], theme, themes);
    return {
      speechId,
      title,
      year,
      sentence,
      start,
      end,
      text: text.text.slice(start, end),
      themes: themes.join(" "),
      ...evidenceCells(why),
      corrected: corrected.has(`${speechId} ${sentence}`),
      textHash,
    };
  });
}

function evidenceCells(why: ThemeEvidence | null) {
  if (why === null) return { score: null, threshold: null, evidence: "", words: "", around: "", silenced: "" };
  return { score: why.score, threshold: why.threshold, evidence: evidenceLine(why), ...evidenceText(why) };
}

/**
 * The evidence for the theme asked for, else for the strongest among the sentence's themes, else for the
 * strongest of all; null without themes.
 */
function themeEvidence(all: readonly ThemeEvidence[], asked: string, themes: readonly string[]): ThemeEvidence | null {
  const own = all.find(({ theme }) => theme === asked);
  if (own !== undefined) return own;
  const among = all.filter(({ theme }) => themes.length === 0 || themes.includes(theme));
  return among.reduce<ThemeEvidence | null>((best, one) => (best === null || one.score > best.score ? one : best), null);
}

type ExplainMany = (matchText: string, sentences: CodedText["sentences"], indexes: readonly number[]) => ThemeEvidence[][];

/** Each speech of a page is scored once, whatever the number of its sentences there. */
function explainPage(
  page: readonly ChosenSentence[],
  { offsets }: ThemeTable,
  textOf: (speech: number) => CodedText | undefined,
  explainMany: ExplainMany,
): Map<ChosenSentence, ThemeEvidence[]> {
  const bySpeech = new Map<number, ChosenSentence[]>();
  for (const chosen of page) bySpeech.set(chosen.speech, [...(bySpeech.get(chosen.speech) ?? []), chosen]);
  const explained = new Map<ChosenSentence, ThemeEvidence[]>();
  for (const [speech, chosen] of bySpeech) {
    const text = textOf(speech);
    if (text === undefined) throw changed();
    const indexes = chosen.map(({ at }) => at - offsets[speech]!);
    for (const [place, evidence] of explainMany(text.matchText, text.sentences, indexes).entries()) explained.set(chosen[place]!, evidence);
  }
  return explained;
}

function changed(): AppError {
  return new AppError("CORPUS_CHANGED", "the corpus changed meanwhile; ask again", { status: 409 });
}
