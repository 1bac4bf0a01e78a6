export { type Analysis, type ColumnSpec, columns, defineAnalysis } from "./analysis.ts";
export { type AnalysisContext, createContext } from "./context.ts";
export type { Corpus } from "./corpus.ts";
export { paramsSchema, parseParams, type RawParams } from "./params.ts";
export { provenanceOf } from "./provenance.ts";
export { type Reading, type ReadingSentence, readSpeech, type SloganMark, speechNotFound } from "./reading.ts";
export { ANALYSES } from "./registry.ts";
export { findAnalysis, runAnalysis } from "./run-analysis.ts";
