// State
export { selectCorpusVersion } from "./corpus-version.ts";
// Selecting and grouping
export { filterSpeeches } from "./filter-speeches.ts";
export { groupSpeeches, type SpeechGroup } from "./group-speeches.ts";
// Counting
export { type PhrasePattern, parsePhrasePattern } from "./phrase-pattern.ts";
export { countPattern, LONGEST_GAP, type PhrasePlace, patternPlaces } from "./phrase-places.ts";
export { type SpeechFacts, selectSpeechFacts } from "./speech-facts.ts";
export { type SpeechTermsRow, selectPieceLengths, selectSpeechTerms, selectTerms } from "./speech-terms.ts";
// Texts
export { type SpeechTextRow, selectSpeechTexts } from "./speech-text.ts";
export { selectTermCounts, type TermCount } from "./term-counts.ts";
export { loadTextCache, type TextCache } from "./text-cache.ts";
export { selectThemeCounts, type ThemeCount } from "./theme-counts.ts";
