/** Words of the lexicon: what a slogan (提法) is and what a folder of lexicon files gives. */

export const SLOGAN_KINDS = ["numeric", "ideology", "policy", "campaign", "motto"] as const;
/**
 * numeric: a number abbreviates a list (四个意识); ideology: doctrine; policy: a course of action; campaign:
 * bounded in time; motto: a call.
 */
export type SloganKind = (typeof SLOGAN_KINDS)[number];

export const ENDINGS = ["ended", "reached", "repudiated"] as const;
/**
 * Why a slogan is out of use although no other wording took its place. ended: the campaign, plan or setting is
 * over; reached: what it called for was declared done; repudiated: it was officially given up as wrong.
 */
export type Ending = (typeof ENDINGS)[number];

/**
 * One formulation with everything the lexicon knows about it. Empty text means that it is not known, never
 * that it does not exist.
 */
export interface Slogan {
  /** Canonical form, as officially written. */
  slogan: string;
  /** Other wordings of the same formula, counted under the canonical form. */
  variants: string[];
  kind: SloganKind;
  /** Id of a theme, which a theme file defines; or null. */
  theme: string | null;
  /** Year in which the wording was first put forward centrally, or null. */
  introduced: number | null;
  occasion: string;
  source: string;
  /** What an abbreviation stands for, item by item; empty for everything else. */
  standsFor: string[];
  /** Canonical forms that it replaced or grew from. */
  replaces: string[];
  /** Canonical forms that replaced it: it is out of date where this is not empty. */
  replacedBy: string[];
  /** Why it is out of use without a successor; null for everything else. */
  ending: Ending | null;
  /** English rendering, the usual official one where there is one; empty where none is known. */
  gloss: string;
  /** Strings directly before or after which the same characters are ordinary words. */
  notPrecededBy: string[];
  notFollowedBy: string[];
  /** True for a line of the user's own lexicon. */
  own: boolean;
}

export interface Lexicon {
  /** Ours in the order of files and lines, then the user's own. */
  slogans: Slogan[];
  /** sha256 (hex) of everything above; two lexicons with one hash count alike. */
  hash: string;
}

/**
 * Receives one occurrence: slogan index, variant index (0 is the canonical form, `k` is `variants[k - 1]`),
 * half-open UTF-16 positions, and the index of the longest slogan whose occurrence contains this one, or -1
 * if it stands alone.
 */
export type SloganSink = (slogan: number, variant: number, start: number, end: number, container: number) => void;
