/** Questions to the database, one a file with its row type. */

// State
export { selectCorpusVersion } from "./corpus-version.ts";
// Speeches
export { type NewSpeech, selectNewestSpeeches, selectStoredBetween, selectStoredHours } from "./newest-speeches.ts";
export { type SetAsideRow, selectSetAside, selectVersions } from "./set-aside.ts";
export { selectSpeechesByHash } from "./speech-by-hash.ts";
export { type SpeechFacts, selectHeldFacts, selectSpeechFacts, selectVersionFacts, type VersionFacts } from "./speech-facts.ts";
export { selectReceipt } from "./speech-receipt.ts";
export { type SpeechRecord, selectSpeechRecord } from "./speech-record.ts";
export { type StoreState, selectStoreState } from "./store-state.ts";

// Texts and their sentences

export { type CodedText, selectCodedTexts } from "./coded-texts.ts";
export { type DisplaySentences, selectDisplaySentences } from "./display-sentences.ts";
export { selectDisplayTexts } from "./display-texts.ts";
export { type HeadingRangesRow, selectHeadingRanges } from "./heading-ranges.ts";
export { type SentenceSizes, selectSentenceSizes } from "./sentence-sizes.ts";
export { type SentenceSlice, selectSentenceSlices } from "./sentence-slices.ts";
export { selectSentenceStarts } from "./sentence-starts.ts";
export { type SpeechTextRow, selectPatternTexts, selectSpeechTexts } from "./speech-text.ts";
export { selectTitleRanges, type TitleRangesRow } from "./title-ranges.ts";

// Words

export { type SpeechTermsRow, selectPieceLengths, selectSpeechTerms, selectTermCardinalities, selectTerms } from "./speech-terms.ts";
export { type StoredSpeech, selectStoredSpeeches } from "./stored-speeches.ts";
export { selectTermCounts, type TermCount } from "./term-counts.ts";
export { selectTermSpeeches, type TermSpeech } from "./term-speeches.ts";

// Themes

export { type CodingMark, selectCodingMarks } from "./coding-marks.ts";
export { type SpeechThemeRow, selectSpeechThemes } from "./speech-themes.ts";
export { selectThemeCodes, type ThemeCodes } from "./theme-codes.ts";
export { selectThemeCorrections, type ThemeCorrectionRow } from "./theme-corrections.ts";
export { selectThemeCounts, type ThemeCount } from "./theme-counts.ts";

// Views and slogans of this installation

export { type SavedView, selectSavedViews } from "./saved-views.ts";
export { selectUserSlogans, type UserSloganRow } from "./user-slogans.ts";
