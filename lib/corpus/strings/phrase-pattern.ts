import { AppError } from "#lib/errors.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { foldsCase, toFoldedCase } from "./case-folded.ts";

/**
 * What a user typed, ready to be searched: alternatives, each a list of literal parts with gaps between them,
 * all in match-text form.
 */
export interface PhrasePattern {
  alternatives: readonly (readonly string[])[];
  /** The parts are small letters, to be looked for where all letters are small ones. */
  foldsCase: boolean;
}

export const CASE_RULES = ["fold", "exact"] as const;
/** `fold`: GDP, gdp and Gdp are one; `exact`: as typed. Full-width letters are half-width ones either way. */
export type CaseRule = (typeof CASE_RULES)[number];

const MOST_ALTERNATIVES = 12;
const MOST_PARTS = 4;

/** An escaped sign, a bar of either width, a gap, or one unit of the text. */
const TOKENS = /\\[|｜…\\]|[|｜]|…+|\.{3,}|。{3,}|[\s\S]/g;

/**
 * Reads `生态|环保` (either) and `推动…高质量发展` (a gap of a few characters within one sentence; `...` and
 * `……` do as well). `\|` is a bar itself, `\…` a row of dots, `\\` a backslash. Everything else is literal, so
 * that no pattern costs more than a few scans of the text.
 *
 * @throws AppError PHRASE_EMPTY when an alternative or part has nothing to count, PHRASE_TOO_COMPLEX beyond
 *   12 alternatives or 4 parts
 */
export function parsePhrasePattern(phrase: string, rule: CaseRule = "fold"): PhrasePattern {
  const alternatives = readAlternatives(phrase).map((parts) => parts.map(normalisePhrase));
  if (alternatives.some((parts) => parts.some((part) => part === ""))) {
    throw new AppError("PHRASE_EMPTY", `nothing to count in ${JSON.stringify(phrase)} or in a part of it`, { where: "phrase" });
  }
  if (alternatives.length > MOST_ALTERNATIVES || alternatives.some((parts) => parts.length > MOST_PARTS)) {
    throw new AppError("PHRASE_TOO_COMPLEX", `at most ${MOST_ALTERNATIVES} alternatives with ${MOST_PARTS} parts each`, {
      where: "phrase",
    });
  }
  return patternOf(alternatives, rule);
}

/** A pattern of parts that are in match-text form already. */
export function patternOf(alternatives: readonly (readonly string[])[], rule: CaseRule = "fold"): PhrasePattern {
  const folds = rule === "fold" && alternatives.some((parts) => parts.some(foldsCase));
  return { alternatives: folds ? alternatives.map((parts) => parts.map(toFoldedCase)) : alternatives, foldsCase: folds };
}

/** The alternatives of a phrase as they were typed, escapes and all. */
export function splitAlternatives(phrase: string): string[] {
  const typed = [""];
  for (const [token] of phrase.matchAll(TOKENS)) {
    if (isBar(token)) typed.push("");
    else typed.push(`${typed.pop()}${token}`);
  }
  return typed;
}

function readAlternatives(phrase: string): string[][] {
  const alternatives = [[""]];
  for (const [token] of phrase.matchAll(TOKENS)) {
    const parts = alternatives.at(-1)!;
    if (isBar(token)) alternatives.push([""]);
    else if (/^(?:…|\.{3}|。{3})/.test(token)) parts.push("");
    else parts.push(`${parts.pop()}${token.length === 2 ? token[1] : token}`);
  }
  return alternatives;
}

function isBar(token: string): boolean {
  return token === "|" || token === "｜";
}
