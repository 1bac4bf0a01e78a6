/** Words of the search for new slogans. */

export const EVIDENCE_KINDS = ["numeric", "quoted", "parallel", "frame", "ngram"] as const;
/**
 * What makes a wording a proposal. numeric: numerals abbreviate a list (三高四新); quoted: the speaker marks
 * it as a name (“厅市共建”); parallel: clauses of one length in a row (牢记嘱托、感恩奋进); frame: a fixed
 * frame makes it (以人为本, 就业是民生之本, 实施兴边富民行动); ngram: it recurs
 * as a whole and nothing else speaks for it.
 */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A wording that a pattern found, before it is counted. */
export interface PatternFind {
  /** As it stands in the text, without quotation marks. */
  text: string;
  kind: Exclude<EvidenceKind, "ngram">;
  /** How far the pattern itself speaks for it, 0 to 1; what its recurrence says comes on top. */
  strength: number;
}
