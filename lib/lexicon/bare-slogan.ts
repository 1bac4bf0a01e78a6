import type { Slogan } from "./types.ts";

/**
 * A slogan of which only the wording (and the given fields) is known, for matching wordings that no lexicon
 * has.
 */
export function bareSlogan(slogan: string, fields: Partial<Slogan> = {}): Slogan {
  return {
    slogan,
    variants: [],
    kind: "motto",
    theme: null,
    introduced: null,
    occasion: "",
    source: "",
    standsFor: [],
    replaces: [],
    replacedBy: [],
    ending: null,
    gloss: "",
    notPrecededBy: [],
    notFollowedBy: [],
    own: false,
    ...fields,
  };
}
