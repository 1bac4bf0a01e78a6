import type { Slogan } from "#lib/lexicon/types.ts";

/** A slogan of which only the given fields matter. */
export function sloganLike(slogan: string, fields: Partial<Slogan> = {}): Slogan {
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
    english: "",
    notPrecededBy: [],
    notFollowedBy: [],
    own: false,
    ...fields,
  };
}
