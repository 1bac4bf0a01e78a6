import type { Sentence } from "#lib/types.ts";
import { arabicYears } from "./chinese-numbers.ts";

/** What the text and the file say, as the rules of inference want it. */
export interface InferInput {
  /** Display text. */
  text: string;
  /** Match text: no white space or quotation marks, commas folded to `,`. */
  matchText: string;
  title: string | null;
  sentences: readonly Sentence[];
  file: string;
  /** Boilerplate lines that cleaning set aside; a publication date among them counts as evidence. */
  setAside?: readonly string[];
  /** A year before which the text was not spoken, e.g. that of the newest slogan in it. */
  earliest?: { year: number; sentence: string } | null;
}

const OPENING_SENTENCES = 8;
/**
 * What follows in a longer "sentence" is no support that a person could read, and patterns must stay quick.
 */
const SENTENCE_UNITS_MAX = 4000;
const TITLE_UNITS_MAX = 300;

/** One sentence prepared for the rules. */
export interface Clue {
  /** Match form with all commas as `,` and years in Arabic digits. */
  match: string;
  /** As displayed. */
  shown: string;
  /** Title, heading or a short line that names the event rather than speaks. */
  isHeading: boolean;
  isTitle: boolean;
  /** 0 at the beginning of the text, 1 at its end. */
  position: number;
  /** Among the first sentences of the text, where a speaker says who, where and why. */
  isOpening: boolean;
}

export interface InferContext {
  clues: Clue[];
  /** Title in match form, empty when there is none. */
  title: string;
  /** The first sentences of the body, in match form. */
  opening: string;
  setAside: string[];
  /** Name of the file. */
  file: string;
}

/** One form for rules: quotation marks and white space gone, half-width commas and brackets, Arabic years. */
export function ruleForm(text: string): string {
  const folded = text
    .replace(/[\s“”‘’"'「」『』《》〈〉*]/g, "")
    .replace(/[，、﹐]/g, ",")
    .replace(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  return arabicYears(folded);
}

export function inferContext(input: InferInput): InferContext {
  const length = Math.max(1, input.matchText.length);
  const clues = input.sentences.map((sentence, index): Clue => {
    const shown = input.text.slice(sentence.start, sentence.end).trim();
    const isTitle = sentence.kind === "title";
    return {
      match: ruleForm(input.matchText.slice(sentence.matchStart, Math.min(sentence.matchEnd, sentence.matchStart + SENTENCE_UNITS_MAX))),
      shown,
      isTitle,
      isHeading: isTitle || sentence.kind === "heading",
      position: sentence.matchStart / length,
      isOpening: index < OPENING_SENTENCES || sentence.matchStart / length < 0.05,
    };
  });
  const title = input.title === null ? "" : ruleForm(input.title.slice(0, TITLE_UNITS_MAX));
  if (input.title !== null && !clues.some((clue) => clue.isTitle))
    clues.unshift({ match: title, shown: input.title, isHeading: true, isTitle: true, position: 0, isOpening: true });
  const opening = clues
    .filter((clue) => !clue.isTitle)
    .slice(0, 12)
    .map((clue) => clue.match)
    .join("");
  return { clues, title, opening, setAside: (input.setAside ?? []).map(ruleForm), file: input.file };
}
