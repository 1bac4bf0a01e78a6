// State
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
export { type SentenceAnchor, selectSentenceAnchors } from "./sentence-anchors.ts";
export { selectSentenceStarts } from "./sentence-starts.ts";
export { type SpeechFacts, selectSpeechFacts } from "./speech-facts.ts";
export { type SpeechTermsRow, selectPieceLengths, selectSpeechTerms, selectTerms } from "./speech-terms.ts";
export { type SpeechTextRow, selectSpeechTexts } from "./speech-text.ts";
export { selectTermCounts, type TermCount } from "./term-counts.ts";
export { selectTermSpeeches, type TermSpeech } from "./term-speeches.ts";
export { loadTextCache, type TextCache } from "./text-cache.ts";
export { selectThemeCounts, type ThemeCount } from "./theme-counts.ts";
