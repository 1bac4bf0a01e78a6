/** The threshold that a theme got in one fold, chosen on the sentences of the others. */
export interface Tuning {
  fold: number;
  theme: string;
  threshold: number;
}

const STEPS = 13;
const STEP = 0.05;
/**
 * A threshold must do better than the usual one by more than this; smaller gains are one or two sentences and
 * do not carry over.
 */
const LEAST_GAIN = 0.02;

/**
 * Cross-validation of what can be tuned on a labelled file: each theme's threshold. The sentences are cut
 * into `folds` blocks of neighbours, not dealt out one by one, so that the context of a sentence hardly ever
 * lies in the part the threshold was chosen on. For each block every theme's threshold is the one of 13
 * values from 0.3 below to 0.3 above the file's (0.05 apart) with the highest F1 on the other blocks, unless
 * the file's own is within 0.02 of it; between equals, the one nearest to the file's.
 *
 * @returns for each sentence the codes that the thresholds of the other blocks give it
 * @throws RangeError for fewer than two folds
 */
export function crossValidate(
  gold: readonly string[][],
  scores: readonly Record<string, number>[],
  themes: readonly string[],
  thresholds: ReadonlyMap<string, number>,
  folds: number,
): { predicted: string[][]; tuning: Tuning[] } {
  if (!Number.isInteger(folds) || folds < 2) throw new RangeError(`${folds} folds`);
  const foldOf = (index: number) => Math.floor((index * folds) / gold.length);
  const tuning: Tuning[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    for (const theme of themes) {
      const training = scores.flatMap((row, index) =>
        foldOf(index) === fold ? [] : [{ score: row[theme] ?? 0, is: gold[index]?.includes(theme) ?? false }],
      );
      tuning.push({ fold, theme, threshold: bestThreshold(training, thresholds.get(theme) ?? 1) });
    }
  }
  const chosen = new Map(tuning.map(({ fold, theme, threshold }) => [`${fold} ${theme}`, threshold]));
  const predicted = scores.map((row, index) =>
    themes.filter((theme) => (row[theme] ?? 0) >= (chosen.get(`${foldOf(index)} ${theme}`) ?? 1)),
  );
  return { predicted, tuning };
}

function bestThreshold(training: readonly { score: number; is: boolean }[], usual: number): number {
  const steps = Array.from({ length: STEPS }, (_, step) => step - (STEPS - 1) / 2).sort((a, b) => Math.abs(a) - Math.abs(b));
  let best = { threshold: usual, f1: f1At(training, usual) + LEAST_GAIN };
  for (const step of steps) {
    const threshold = usual + step * STEP;
    const f1 = f1At(training, threshold);
    if (f1 > best.f1) best = { threshold, f1 };
  }
  return best.threshold;
}

function f1At(training: readonly { score: number; is: boolean }[], threshold: number): number {
  let hits = 0;
  let errors = 0;
  for (const { score, is } of training) {
    if (score >= threshold && is) hits += 1;
    else if (score >= threshold || is) errors += 1;
  }
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + errors);
}
