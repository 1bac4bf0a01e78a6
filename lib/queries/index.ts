// State
export { selectCorpusVersion } from "./corpus-version.ts";
// Counting
export { countPhrase, phrasePlaces } from "./count-phrase.ts";
// Selecting and grouping
export { filterSpeeches } from "./filter-speeches.ts";
export { groupSpeeches, type SpeechGroup } from "./group-speeches.ts";
export { type SpeechFacts, selectSpeechFacts } from "./speech-facts.ts";
export { selectTermCounts, type TermCount } from "./term-counts.ts";
export { loadTextCache, type TextCache } from "./text-cache.ts";
export { selectThemeCounts, type ThemeCount } from "./theme-counts.ts";
