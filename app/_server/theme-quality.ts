import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const share = z.number().min(-1).max(1).nullable();
const theme = z.object({
  theme: z.string(),
  gold: z.number(),
  coded: z.number(),
  precision: share,
  recall: share,
  f1: share,
  kappa: share,
});
const agreement = z.object({ macroF1: share, themes: z.array(theme) });
const bounded = z.object({ value: share, low: share, high: share });
const boundedAgreement = z.object({ gold: z.number(), coded: z.number(), precision: bounded, recall: bounded, f1: bounded });
const intervals = z.object({
  macroF1: bounded,
  themes: z.array(boundedAgreement.extend({ theme: z.string() })),
  groups: z.array(boundedAgreement.extend({ by: z.enum(["source", "decade"]), name: z.string(), sentences: z.number() })),
});
const quality = z.object({
  /** Day of the measurement. */
  measured: z.string(),
  /** Beginning of the hash of the rules that were measured. */
  rules: z.string(),
  texts: z.object({ zh: z.string(), en: z.string() }),
  sentences: z.number(),
  agreement,
  intervals,
  withoutContext: z.object({ macroF1: share }),
  crossValidated: agreement.extend({ folds: z.number() }),
});
export type MeasuredQuality = z.infer<typeof quality>;

export type BoundedShare = z.infer<typeof bounded>;
export type BoundedAgreement = z.infer<typeof boundedAgreement>;

/**
 * What `npm run themes:evaluate` measured of the rules that come with the project: on sentences kept out of
 * rule-making, and on those that the rules were made with. Null where a file is missing.
 */
export async function themeQuality(): Promise<{ kept: MeasuredQuality | null; development: MeasuredQuality | null }> {
  const [kept, development] = await Promise.all([measured("quality-kept.json"), measured("quality.json")]);
  return { kept, development };
}

async function measured(file: string): Promise<MeasuredQuality | null> {
  const text = await readFile(path.join(process.cwd(), "corpus", "themes", file), "utf8").catch(() => null);
  return text === null ? null : quality.parse(JSON.parse(text));
}
