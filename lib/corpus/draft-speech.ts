import type { SpeechFacts } from "#lib/queries/index.ts";
import type { Sentence } from "#lib/types.ts";
import { NONE } from "./collections.ts";

/** A text as the ingest prepares it, not stored: what an analysis needs of it. */
export interface DraftSpeech {
  /** The text as it was given, before it was cleaned: what positions in a draft count on. */
  given: string;
  text: {
    text: string;
    matchText: string;
    title: string | null;
    sentences: readonly Sentence[];
    paragraphCount: number;
    charCount: number;
    tokenCount: number;
    terms: ReadonlyMap<string, number>;
    pieceLengths: Uint8Array;
    maskCount: number;
    quotedCharCount: number;
    textHash: string;
  };
  themes: readonly { themeId: string; sentenceIndexes: readonly number[]; charCount: number }[];
  flags: string[];
  corrected: boolean;
  normaliserVersion: string;
  dictionaryHash: string;
  themesHash: string;
}

/** Where a number is wanted; the store's ids begin at 1. */
export const DRAFT_ID = 0;
/** What stands for the draft in rows, in place of a speech id. */
export const DRAFT_NAME = "draft";

/** The id of a speech as rows show it. */
export function shownId(id: number): number | string {
  return id === DRAFT_ID ? DRAFT_NAME : id;
}

/** A draft as one more speech. It has no date, place or kind, so no filter lets it through. */
export function draftFacts({ text, ...draft }: DraftSpeech): SpeechFacts {
  return {
    id: DRAFT_ID,
    textHash: text.textHash,
    file: "",
    title: text.title ?? "",
    date: null,
    year: null,
    suggestedYear: null,
    suggestedFrom: null,
    suggestions: [],
    level: null,
    region: null,
    regionCode: null,
    speaker: null,
    office: null,
    genre: null,
    collection: NONE,
    facets: {},
    isSample: false,
    charCount: text.charCount,
    tokenCount: text.tokenCount,
    sentenceCount: text.sentences.filter(({ kind }) => kind !== "title").length,
    paragraphCount: text.paragraphCount,
    maskCount: text.maskCount,
    quotedCharCount: text.quotedCharCount,
    matchUnits: text.matchText.length,
    flags: draft.flags,
    normaliserVersion: draft.normaliserVersion,
    dictionaryHash: draft.dictionaryHash,
    themesHash: draft.themesHash,
  };
}
