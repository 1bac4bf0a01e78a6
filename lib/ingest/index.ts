export { acceptSuggestedDates } from "./accept-dates.ts";
export { chooseVersion } from "./choose-version.ts";
export { CORRECTABLE, correctMetadata } from "./correct-metadata.ts";
export { correctThemes, type SentencePlace, withdrawThemes } from "./correct-themes.ts";
export { type IngestOptions, ingestPaths } from "./ingest-paths.ts";
export { closeDraftPreparer, LONGEST_DRAFT_CHARS, prepareDraft } from "./prepare-draft.ts";
export { type RecodeOptions, type RecodeProgress, recodeThemes } from "./recode-themes.ts";
export { removeSpeech, restoreSpeech } from "./remove-speech.ts";
export type { IngestOutcome, IngestProgress, IngestSummary, Refusal } from "./types.ts";
