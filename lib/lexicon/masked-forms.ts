import { formsOf, patternTextsOf } from "./patterns.ts";
import type { Lexicon } from "./types.ts";

/**
 * Names that stand inside slogans and that some copies of a speech mask: `***新时代中国特色社会主义思想`. A
 * slogan of the user's own with another name has no masked form.
 */
const NAMES = ["习近平", "胡锦涛", "江泽民", "邓小平", "毛泽东"];

/** With less text beside the mask than this, many things fit: `**思想`. */
const LEAST_BESIDE = 4;

/** A wording with its name taken out: what stands before and after the name, in match-text form. */
export interface MaskedForm {
  /** Index in the lexicon. */
  slogan: number;
  before: string;
  after: string;
}

/** The masked forms of a lexicon's wordings; none for wordings without a name. */
export function maskedForms({ slogans }: Lexicon): MaskedForm[] {
  return slogans.flatMap((entry, slogan) =>
    formsOf(entry)
      .flatMap(patternTextsOf)
      .flatMap((text) => NAMES.flatMap((name) => withoutName(slogan, text, name))),
  );
}

function withoutName(slogan: number, text: string, name: string): MaskedForm[] {
  const at = text.indexOf(name);
  if (at === -1) return [];
  const [before, after] = [text.slice(0, at), text.slice(at + name.length)];
  return before.length + after.length >= LEAST_BESIDE ? [{ slogan, before, after }] : [];
}
