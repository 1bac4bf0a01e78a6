import { z } from "zod";

const LONGEST_PHRASE = 200;

/**
 * Phrases as typed, with `|` for either and `…` for a gap; full-width or half-width, with or without
 * quotation marks, simplified or traditional.
 */
export const phraseParameter = z.array(z.string().max(LONGEST_PHRASE)).min(1).max(12);
