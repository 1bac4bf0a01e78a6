import { cohenKappa, labelAgreement, macroF1 } from "#lib/stats/index.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { type LabelledRow, toLabelledSpeeches } from "#lib/themes/labelled-rows.ts";
import type { ThemeEvidence, ThemeSet } from "#lib/themes/types.ts";
import { type AgreementIntervals, agreementIntervals } from "./agreement-intervals.ts";
import { crossValidate, type Tuning } from "./tune-thresholds.ts";

/**
 * Agreement of the rules with a person on one theme. Shares lie in 0..1; null where nothing was there to
 * compute them from.
 */
export interface ThemeAgreement {
  theme: string;
  /** Sentences that the person coded, and that the rules coded. */
  gold: number;
  coded: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Cohen's kappa of "has the theme" against "has it not". */
  kappa: number | null;
}

export interface Agreement {
  themes: ThemeAgreement[];
  macroF1: number | null;
}

/** A sentence and theme on which rules and person differ. */
export interface Disagreement {
  id: string;
  theme: string;
  /** `missed`: the person coded it and the rules did not; `extra`: the other way round. */
  kind: "missed" | "extra";
  text: string;
  evidence: ThemeEvidence;
}

export interface ThemeEvaluation {
  sentences: number;
  /** The rules as they stand, with headings and neighbours. */
  agreement: Agreement;
  /** How sure these figures are, and how they differ between the sources and decades that the file names. */
  intervals: AgreementIntervals;
  /** The same rules on every sentence by itself. */
  withoutContext: Agreement;
  /**
   * Thresholds chosen anew on the other folds: what the rules would score on sentences that no threshold was
   * chosen on.
   */
  crossValidated: Agreement & { folds: number; tuning: Tuning[] };
  disagreements: Disagreement[];
}

/**
 * Compares the rules with a hand-coded file.
 *
 * @param rows in the order of the text; consecutive rows of one speech give each other context, those that
 *   nobody judged too
 * @param set the themes in force; only themes that at least one row names are compared, since a file may be
 *   coded for some themes only
 * @param folds number of folds of the cross-validation, at least 2
 */
export function evaluateThemes(rows: readonly LabelledRow[], set: ThemeSet, folds = 5): ThemeEvaluation {
  const themes = buildCoder(set).themeIds.filter((theme) => rows.some((row) => row.themes.includes(theme)));
  const judged = rows.filter(({ contextOnly }) => contextOnly !== true);
  const gold = judged.map((row) => row.themes);
  const scores = scoreRows(rows, set, true).filter((_, index) => rows[index]?.contextOnly !== true);
  const thresholds = new Map(set.themes.map(({ id, threshold }) => [id, threshold]));
  const codesOf = (all: readonly Record<string, number>[]) =>
    all.map((row) => themes.filter((theme) => (row[theme] ?? 0) >= (thresholds.get(theme) ?? 1)));
  const codes = codesOf(scores);
  const { predicted, tuning } = crossValidate(gold, scores, themes, thresholds, folds);
  return {
    sentences: judged.length,
    agreement: agreementOf(gold, codes, themes),
    intervals: agreementIntervals(judged, codes, themes),
    withoutContext: agreementOf(gold, codesOf(scoreRows(judged, set, false)), themes),
    crossValidated: { ...agreementOf(gold, predicted, themes), folds, tuning },
    disagreements: disagreementsOf(rows, set, codes, themes),
  };
}

function scoreRows(rows: readonly LabelledRow[], set: ThemeSet, context: boolean): Record<string, number>[] {
  const coder = buildCoder(set);
  return toLabelledSpeeches(rows, context).flatMap((speech) => coder.code(speech.matchText, speech.sentences).map(({ scores }) => scores));
}

/** One row per theme, and the mean of their F1. */
export function agreementOf(gold: readonly string[][], predicted: readonly string[][], themes: readonly string[]): Agreement {
  const rows = labelAgreement(gold, predicted, themes).map(({ label, truePositive, falsePositive, falseNegative, ...shares }) => ({
    theme: label,
    gold: truePositive + falseNegative,
    coded: truePositive + falsePositive,
    ...shares,
    kappa: cohenKappa(
      gold.map((codes) => codes.includes(label)),
      predicted.map((codes) => codes.includes(label)),
    ),
  }));
  return { themes: rows, macroF1: macroF1(rows.map(({ f1 }) => f1)) };
}

function disagreementsOf(
  rows: readonly LabelledRow[],
  set: ThemeSet,
  codes: readonly string[][],
  themes: readonly string[],
): Disagreement[] {
  const coder = buildCoder(set);
  let index = -1;
  return toLabelledSpeeches(rows).flatMap((speech) =>
    speech.rows.flatMap((row, sentence) => {
      if (row.contextOnly === true) return [];
      index += 1;
      const coded = codes[index] ?? [];
      const differing = themes.filter((theme) => row.themes.includes(theme) !== coded.includes(theme));
      if (differing.length === 0) return [];
      const evidence = coder.explain(speech.matchText, speech.sentences, sentence);
      return differing.flatMap((theme): Disagreement[] => {
        const own = evidence.find((entry) => entry.theme === theme);
        return own === undefined ? [] : [{ id: row.id, theme, kind: own.coded ? "extra" : "missed", text: row.text, evidence: own }];
      });
    }),
  );
}
