import { toLabelledSpeeches } from "#lib/themes/labelled-rows.ts";
import type { CodableSentence, TermStrength, Theme, ThemeSet } from "#lib/themes/types.ts";

/** A speech of the given sentences; a sentence that begins with a heading's number is a heading. */
export function speechOf(...texts: string[]): { matchText: string; sentences: CodableSentence[] } {
  const [speech] = toLabelledSpeeches(texts.map((text, index) => ({ id: `test-${index}`, themes: [], text })));
  if (speech === undefined) throw new RangeError("a speech needs a sentence");
  return speech;
}

/** A theme that lists nothing, to be filled by a test. */
export function bareTheme(id: string, changes: Partial<Theme> = {}): Theme {
  return {
    id,
    role: "theme",
    label: { zh: id, en: id },
    description: { zh: id, en: id },
    colour: null,
    order: null,
    terms: [],
    slogans: [],
    exclusions: [],
    threshold: 1,
    dilution: 0,
    context: { heading: 0, decay: 1, neighbours: 0 },
    examples: { match: [], noMatch: [] },
    ...changes,
  };
}

export function setOf(...themes: Theme[]): ThemeSet {
  return { themes, hash: "test" };
}

export function words(strength: TermStrength, ...list: string[]): Theme["terms"][number] {
  return { about: `${strength} ${list.join()}`, strength, words: list, requires: [] };
}
