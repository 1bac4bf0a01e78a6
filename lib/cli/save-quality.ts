import { readFile, writeFile } from "node:fs/promises";
import type { Agreement, ThemeEvaluation } from "#lib/analyses/themes/evaluate-themes.ts";
import { AppError } from "#lib/errors.ts";
import type { Bilingual } from "#lib/themes/types.ts";

/**
 * What the labelled sentences are, for the Methods page; a language that is missing keeps what the file says.
 */
export type LabelledTexts = Partial<Bilingual>;

/**
 * Writes a measurement to the file that the Methods page shows. Sentences, evidence and thresholds tried are
 * left out.
 *
 * @param file written anew; where it exists, its description of the texts is kept for a language that `texts`
 *   lacks
 * @param hash of the rules that were measured
 * @throws AppError QUALITY_NOT_WRITTEN for a file that cannot be written or that is no quality report
 */
export async function saveQuality(file: string, evaluation: ThemeEvaluation, hash: string, texts: LabelledTexts): Promise<void> {
  const { sentences, agreement, intervals, withoutContext, crossValidated } = evaluation;
  const quality = {
    measured: new Date().toISOString().slice(0, 10),
    rules: hash.slice(0, 12),
    texts: { ...(await textsOf(file)), ...texts },
    sentences,
    agreement: rounded(agreement),
    intervals: JSON.parse(JSON.stringify(intervals, (_, value: unknown) => (typeof value === "number" ? round(value) : value))) as unknown,
    withoutContext: { macroF1: round(withoutContext.macroF1) },
    crossValidated: { ...rounded(crossValidated), folds: crossValidated.folds },
  };
  await writeFile(file, `${JSON.stringify(quality, null, 2)}\n`).catch((cause: unknown) => {
    throw new AppError("QUALITY_NOT_WRITTEN", "the quality report cannot be written", { where: file, cause });
  });
}

async function textsOf(file: string): Promise<Bilingual> {
  const written = await readFile(file, "utf8").catch(() => null);
  if (written === null) return { zh: "人工编码的句子", en: "Sentences coded by hand" };
  try {
    const { texts } = JSON.parse(written) as { texts: Bilingual };
    return { zh: texts.zh, en: texts.en };
  } catch (cause) {
    throw new AppError("QUALITY_NOT_WRITTEN", "the file is there and is no quality report", { where: file, cause });
  }
}

function rounded({ themes, macroF1 }: Agreement): Agreement {
  const rows = themes.map((row) => ({
    ...row,
    precision: round(row.precision),
    recall: round(row.recall),
    f1: round(row.f1),
    kappa: round(row.kappa),
  }));
  return { macroF1: round(macroF1), themes: rows };
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4));
}
