import type { AnalysisContext } from "#lib/corpus/context.ts";
import { DisplayPlaces } from "#lib/corpus/strings/display-places.ts";
import { AppError } from "#lib/errors.ts";
import {
  type SpeechRecord,
  type SpeechTextRow,
  type SpeechThemeRow,
  selectSpeechRecord,
  selectSpeechTexts,
  selectSpeechThemes,
} from "#lib/queries/index.ts";
import { findMasks } from "#lib/text/masks.ts";
import { findSubstitutions, type Substitution } from "#lib/text/substitutions.ts";
import { SENTENCE_KINDS, type SentenceKind } from "#lib/types.ts";

/** A slogan in the display text, half-open. */
export interface SloganMark {
  slogan: string;
  /** English rendering; empty where the lexicon has none. */
  gloss: string;
  start: number;
  end: number;
}

export interface ReadingSentence {
  /** 0-based number within the speech; the reader's anchor is `s<index>`. */
  index: number;
  paragraph: number;
  kind: SentenceKind;
  headingLevel: number;
  start: number;
  end: number;
  /** Themes it carries, the strongest first. */
  themes: { id: string; score: number }[];
}

/** One speech as the reader shows it. */
export interface Reading {
  record: SpeechRecord;
  /** Display text; all positions are of it. */
  text: string;
  sentences: ReadingSentence[];
  /** Slogans that are not inside a longer one, in text order, without overlaps. */
  slogans: SloganMark[];
  /** Names and places that somebody took out (`XX`, `**`), in text order. */
  masks: { start: number; end: number }[];
  /** All occurrences of every slogan, those inside longer ones included, most frequent first. */
  sloganCounts: { slogan: string; gloss: string; count: number }[];
  /** Words that seem to stand for others throughout; empty for nearly every speech. */
  substitutions: Substitution[];
}

/** @throws AppError SPEECH_NOT_FOUND (404) */
export async function readSpeech(context: AnalysisContext, id: number): Promise<Reading> {
  const [record, [text], themes] = await Promise.all([
    selectSpeechRecord(context.db, id),
    selectSpeechTexts(context.db, [id]),
    selectSpeechThemes(context.db, id),
  ]);
  if (record === null || text === undefined) throw speechNotFound(id);
  return {
    record,
    text: text.text,
    sentences: sentencesOf(text, themes),
    substitutions: findSubstitutions(text.matchText),
    ...(await findSlogans(context, text)),
  };
}

export function speechNotFound(id: number | string): AppError {
  return new AppError("SPEECH_NOT_FOUND", `there is no speech ${id}`, { where: String(id), status: 404 });
}

function sentencesOf(text: SpeechTextRow, themes: readonly SpeechThemeRow[]): ReadingSentence[] {
  const bySentence = new Map<number, { id: string; score: number }[]>();
  for (const { themeId, sentenceIndexes, scores } of themes)
    for (const [at, sentence] of sentenceIndexes.entries())
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), { id: themeId, score: scores[at] ?? 0 }]);
  return text.starts.map((start, index) => ({
    index,
    paragraph: text.paragraphs[index] ?? 0,
    kind: SENTENCE_KINDS[text.kinds[index] ?? 0] ?? "sentence",
    headingLevel: text.headingLevels[index] ?? 0,
    start,
    end: text.ends[index] ?? start,
    themes: (bySentence.get(index) ?? []).sort((a, b) => b.score - a.score),
  }));
}

async function findSlogans(context: AnalysisContext, text: SpeechTextRow): Promise<Pick<Reading, "slogans" | "masks" | "sloganCounts">> {
  const { matcher } = await context.lexicon();
  const places = new DisplayPlaces(text);
  const masks = findMasks(text.matchText);
  const exclusions = masks.flatMap(({ start, end }) => [start, end]);
  const slogans: SloganMark[] = [];
  const named = (index: number) => ({ slogan: matcher.slogans[index]!.slogan, gloss: matcher.slogans[index]!.gloss });
  const counts = new Map<number, number>();
  for (const { slogan: index, start, end, standalone } of matcher.matchSlogans(text.matchText, exclusions)) {
    counts.set(index, (counts.get(index) ?? 0) + 1);
    if (!standalone) continue;
    const shown = places.display(start, end);
    if (shown.start >= (slogans.at(-1)?.end ?? 0)) slogans.push({ ...named(index), ...shown });
  }
  const sloganCounts = [...counts].map(([index, count]) => ({ ...named(index), count })).sort((a, b) => b.count - a.count);
  return { slogans, masks: masks.map(({ start, end }) => places.display(start, end)), sloganCounts };
}
