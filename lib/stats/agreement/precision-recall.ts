import { checkCount, checkSameLength } from "../check.ts";

export interface Confusion {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
}

export interface PrecisionRecall {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

/**
 * Precision (share of the codes given that are right), recall (share of the right codes that were given) and
 * F1, their harmonic mean. 0..1 each.
 *
 * precision is null when nothing was coded, recall when nothing was there to code, F1 when neither; F1 is 0
 * when both exist without a hit. Errors: RangeError on negative or NaN. Source: van Rijsbergen 1979; F1 =
 * 2TP/(2TP + FP + FN).
 *
 * @example
 * precisionRecallF1({ truePositive: 8, falsePositive: 2, falseNegative: 8 }) // => { precision: 0.8, recall: 0.5, f1: 0.6154 }
 */
export function precisionRecallF1(confusion: Confusion): PrecisionRecall {
  for (const [name, value] of Object.entries(confusion)) checkCount(value, name);
  const { truePositive, falsePositive, falseNegative } = confusion;
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    precision: share(truePositive, truePositive + falsePositive),
    recall: share(truePositive, truePositive + falseNegative),
    f1: share(2 * truePositive, 2 * truePositive + falsePositive + falseNegative),
  };
}

/**
 * Agreement of multi-label codes with a gold standard, one row per label: `gold[i]` and `predicted[i]` are
 * the labels of sentence i, each at most once. Rows follow `labels`. Errors: RangeError when the lists differ
 * in length.
 *
 * @example
 * labelAgreement([["debt"], []], [["debt"], ["debt"]], ["debt"])[0].f1 // => 0.6667
 */
export function labelAgreement(
  gold: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
  labels: readonly string[],
): (Confusion & PrecisionRecall & { label: string })[] {
  checkSameLength(gold, predicted, "gold and predicted");
  return labels.map((label) => {
    const confusion: Confusion = { truePositive: 0, falsePositive: 0, falseNegative: 0 };
    gold.forEach((truth, i) => {
      const [is, said] = [truth.includes(label), predicted[i]!.includes(label)];
      if (is && said) confusion.truePositive++;
      else if (said) confusion.falsePositive++;
      else if (is) confusion.falseNegative++;
    });
    return { label, ...confusion, ...precisionRecallF1(confusion) };
  });
}

/**
 * Macro F1: the plain mean of the labels' F1, so that a rare theme weighs as much as a common one. 0..1.
 * Labels without an F1 (null) are left out; null if none has one. Errors: RangeError on a value outside 0..1.
 *
 * @example
 * macroF1([0.9, 0.7, null]) // => 0.8
 */
export function macroF1(f1s: readonly (number | null)[]): number | null {
  const known = f1s.filter((f1): f1 is number => f1 !== null);
  if (known.some((f1) => !(f1 >= 0 && f1 <= 1))) throw new RangeError("an F1 must lie in 0..1");
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
}
