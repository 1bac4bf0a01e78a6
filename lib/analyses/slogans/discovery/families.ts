import type { Proposal } from "./candidate.ts";
import type { PatternCandidate } from "./find-patterns.ts";

/** From here on a quoted or numeric wording is a name that nothing can make a fragment. */
const LEAST_NAME_STRENGTH = 0.5;
const LEAST_MOTTO_STRENGTH = 0.8;
/** Whether a pattern marks a wording as a name, so that nothing can make a fragment of it. */
export function isName(pattern: PatternCandidate | undefined): boolean {
  return pattern !== undefined && pattern.strength >= (pattern.kind === "parallel" ? LEAST_MOTTO_STRENGTH : LEAST_NAME_STRENGTH);
}

/** A wording inside one that is taken already is another one only where it is said this much more often. */
const LEAST_LEAD = 1.5;

/** Of wordings inside one another the likeliest is left, and one inside it that is said much more often. */
export function outsideFamilies(fits: (proposal: Proposal) => boolean): (proposal: Proposal) => boolean {
  const taken: Proposal[] = [];
  return (proposal) => {
    if (taken.some((other) => isOfFamily(proposal, other)) || !fits(proposal)) return false;
    taken.push(proposal);
    return true;
  };
}

function isOfFamily(proposal: Proposal, taken: Proposal): boolean {
  const isRow = proposal.pattern?.kind === "parallel";
  if (isRow && taken.pattern?.kind === "parallel" && taken.text.includes(proposal.text)) return true;
  if (isRow || isName(proposal.pattern ?? undefined)) return false;
  if (proposal.text.includes(taken.text)) return true;
  return taken.text.includes(proposal.text) && proposal.counted.count < LEAST_LEAD * taken.counted.count;
}
