// State
export { type CodedText, selectCodedTexts } from "./coded-texts.ts";
export { selectCorpusVersion } from "./corpus-version.ts";
// Texts
export { selectDisplayTexts } from "./display-texts.ts";
// Selecting and grouping
export { filterSpeeches } from "./filter-speeches.ts";
export { groupSpeeches, type SpeechGroup } from "./group-speeches.ts";
export { type HeadingRangesRow, selectHeadingRanges } from "./heading-ranges.ts";
// Counting
export { type PhrasePattern, parsePhrasePattern } from "./phrase-pattern.ts";
export { countPattern, findPlaces, LONGEST_GAP } from "./phrase-places.ts";
export type { PlaceList } from "./place-list.ts";
export { type SentenceSizes, selectSentenceSizes } from "./sentence-sizes.ts";
export { type SentenceSlice, selectSentenceSlices } from "./sentence-slices.ts";
export { selectSentenceStarts } from "./sentence-starts.ts";
export { type SetAsideRow, selectSetAside, selectVersions } from "./set-aside.ts";
export { selectSpeechesByHash } from "./speech-by-hash.ts";
export { type SpeechFacts, selectSpeechFacts } from "./speech-facts.ts";
export { selectReceipt } from "./speech-receipt.ts";
export { type SpeechRecord, selectSpeechRecord } from "./speech-record.ts";
export { type SpeechTermsRow, selectPieceLengths, selectSpeechTerms, selectTerms } from "./speech-terms.ts";
export { type SpeechTextRow, selectSpeechTexts } from "./speech-text.ts";
export { type SpeechThemeRow, selectSpeechThemes } from "./speech-themes.ts";
export { selectTermCounts, type TermCount } from "./term-counts.ts";
export { selectTermSpeeches, type TermSpeech } from "./term-speeches.ts";
export { loadTextCache, type TextCache } from "./text-cache.ts";
export { selectThemeCodes, type ThemeCodes } from "./theme-codes.ts";
export { selectThemeCorrections, type ThemeCorrectionRow } from "./theme-corrections.ts";
export { selectThemeCounts, type ThemeCount } from "./theme-counts.ts";
export { selectUserSlogans, type UserSloganRow } from "./user-slogans.ts";
