// State

// Selecting and grouping
export { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
export { groupSpeeches, type SpeechGroup } from "#lib/corpus/group-speeches.ts";
// Counting
export { type PhrasePattern, parsePhrasePattern } from "#lib/corpus/phrase-pattern.ts";
export { countPattern, findPlaces, LONGEST_GAP } from "#lib/corpus/phrase-places.ts";
export type { PlaceList } from "#lib/corpus/place-list.ts";
export { loadTextCache, type TextCache } from "#lib/corpus/text-cache.ts";
export { type CodedText, selectCodedTexts } from "./coded-texts.ts";
export { selectCorpusVersion } from "./corpus-version.ts";
// Texts
export { selectDisplayTexts } from "./display-texts.ts";
export { type HeadingRangesRow, selectHeadingRanges } from "./heading-ranges.ts";
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
export { selectThemeCodes, type ThemeCodes } from "./theme-codes.ts";
export { selectThemeCorrections, type ThemeCorrectionRow } from "./theme-corrections.ts";
export { selectThemeCounts, type ThemeCount } from "./theme-counts.ts";
export { selectUserSlogans, type UserSloganRow } from "./user-slogans.ts";
