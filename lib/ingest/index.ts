export { type IngestOptions, ingestPaths } from "./ingest-paths.ts";
export type { IngestOutcome, IngestProgress, IngestSummary, Refusal } from "./types.ts";
