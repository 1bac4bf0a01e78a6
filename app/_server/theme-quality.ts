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
const quality = z.object({
  /** Day of the measurement. */
  measured: z.string(),
  /** Beginning of the hash of the rules that were measured. */
  rules: z.string(),
  texts: z.object({ zh: z.string(), en: z.string() }),
  sentences: z.number(),
  agreement,
  withoutContext: z.object({ macroF1: share }),
  crossValidated: agreement.extend({ folds: z.number() }),
});
export type MeasuredQuality = z.infer<typeof quality>;

/**
 * What `npm run themes:evaluate` measured of the rules that come with the project; null where the file is
 * missing.
 */
export async function themeQuality(): Promise<MeasuredQuality | null> {
  const text = await readFile(path.join(process.cwd(), "corpus", "themes", "quality.json"), "utf8").catch(() => null);
  return text === null ? null : quality.parse(JSON.parse(text));
}
