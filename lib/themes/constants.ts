/** Raised whenever the coder's own rules change, so that stored codes are known to be out of date. */
export const CODER_VERSION = 1;

/** Farthest distance, in characters, between the parts of a word `A…B`. */
export const GAP_LONGEST = 12;

/** Each repetition of a word adds this share of its weight, at most `REPEATS_COUNTED` times. */
export const REPEAT_SHARE = 0.25;
export const REPEATS_COUNTED = 2;

/** A sentence of this many characters or fewer can be a run-in heading for the rest of its paragraph. */
export const LEAD_LONGEST = 16;
