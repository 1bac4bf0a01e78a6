/** Raised whenever the coder's own rules change, so that stored codes are known to be out of date. */
export const CODER_VERSION = 9;

/** Farthest distance, in characters, between the parts of a word `A…B`. */
export const GAP_LONGEST = 12;

/** Each repetition of a word adds this share of its weight, at most `REPEATS_COUNTED` times. */
export const REPEAT_SHARE = 0.25;
export const REPEATS_COUNTED = 2;

/** Weak words together never add more than this: they tip a balance and do not decide. */
export const WEAK_CAP = 0.5;

/** Of the words that speak for another theme, this share counts as speaking about something else. */
export const RIVAL_SHARE = 0.25;

/** A sentence of this many characters or fewer can be a run-in heading for the rest of its paragraph. */
export const LEAD_LONGEST = 16;

/**
 * A fragment of this many characters or fewer says little itself, so its surroundings count `FRAGMENT_FACTOR`
 * times.
 */
export const FRAGMENT_LONGEST = 12;
export const FRAGMENT_FACTOR = 1.3;

/** A heading one level further out speaks this much less clearly for a sentence. */
export const OUTER_SHARE = 0.7;
/** What is left of the outer headings' support below a heading that is about something else. */
export const BLOCKED_SHARE = 0.25;

/** How much a neighbour 1, 2, 3, … sentences away counts. */
export const NEIGHBOUR_WEIGHTS = [1, 0.7, 0.5, 0.35, 0.25] as const;
/** A neighbour in another paragraph counts this much of it. */
export const FAR_NEIGHBOUR_SHARE = 0.6;
