import { type SpeechTextRow, selectPieceLengths, selectSpeechTexts, selectThemeCounts, type ThemeCount } from "#lib/queries/index.ts";
import { SENTENCE_KINDS, type Sentence } from "#lib/types.ts";
import type { AnalysisContext } from "./context.ts";
import { DRAFT_ID, type DraftSpeech } from "./draft-speech.ts";

/** As `selectPieceLengths`, the draft among the speeches. */
export async function pieceLengthsOf(context: AnalysisContext, ids: readonly number[]) {
  const { stored, draft } = parted(context, ids);
  const rows = await selectPieceLengths(context.db, stored);
  return draft === null ? rows : [...rows, { speechId: DRAFT_ID, pieceLengths: draft.text.pieceLengths }];
}

/** As `selectThemeCounts`, the draft among the speeches. */
export async function themeCountsOf(context: AnalysisContext, ids: readonly number[]): Promise<ThemeCount[]> {
  const { stored, draft } = parted(context, ids);
  const rows = await selectThemeCounts(context.db, stored);
  const own = draft?.themes.map(({ themeId, sentenceIndexes, charCount }) => ({
    speechId: DRAFT_ID,
    themeId,
    sentenceCount: sentenceIndexes.length,
    charCount,
  }));
  return [...rows, ...(own ?? [])];
}

/** As `selectSpeechTexts`, the draft among the speeches. */
export async function speechTextsOf(context: AnalysisContext, ids: readonly number[]): Promise<SpeechTextRow[]> {
  const { stored, draft } = parted(context, ids);
  const rows = await selectSpeechTexts(context.db, stored);
  return draft === null ? rows : [...rows, textRow(draft)];
}

function parted(context: AnalysisContext, ids: readonly number[]): { stored: number[]; draft: DraftSpeech | null } {
  const stored = ids.filter((id) => id !== DRAFT_ID);
  return { stored, draft: stored.length < ids.length ? (context.draft?.speech ?? null) : null };
}

function textRow({ text, corrected }: DraftSpeech): SpeechTextRow {
  const column = (pick: (sentence: Sentence) => number) => text.sentences.map(pick);
  return {
    speechId: DRAFT_ID,
    text: text.text,
    matchText: text.matchText,
    corrected,
    paragraphs: column(({ paragraph }) => paragraph),
    kinds: column(({ kind }) => SENTENCE_KINDS.indexOf(kind)),
    headingLevels: column(({ headingLevel }) => headingLevel),
    starts: column(({ start }) => start),
    ends: column(({ end }) => end),
    matchStarts: column(({ matchStart }) => matchStart),
    matchEnds: column(({ matchEnd }) => matchEnd),
    charCounts: column(({ charCount }) => charCount),
  };
}
