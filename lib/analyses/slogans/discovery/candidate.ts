import type { CandidateCount } from "./count-candidates.ts";
import type { PatternCandidate } from "./find-patterns.ts";
import type { RecurringNgram } from "./recurring-ngrams.ts";

/** A wording with everything that speaks for it. At least one of `pattern` and `ngram` is there. */
export interface Candidate {
  text: string;
  pattern: PatternCandidate | null;
  ngram: RecurringNgram | null;
  counted: CandidateCount;
}

export interface Proposal extends Candidate {
  /** Log odds that a reader underlines it, from its looks alone. */
  odds: number;
  score: number;
}
