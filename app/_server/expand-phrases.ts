import "server-only";
import { ngramSeries } from "#lib/analyses/phrases/ngram-series.ts";
import { AppError } from "#lib/errors.ts";
import type { Locale } from "#lib/types.ts";
import { runAnalysis } from "./run.ts";

/**
 * Phrases with every * replaced by its continuations; a phrase that makes no sense stays as it is, its own
 * answer says why.
 */
export async function expandPhrases(filters: URLSearchParams, phrases: readonly string[], locale: Locale): Promise<string[]> {
  if (!phrases.some((phrase) => /[*＊]/.test(phrase))) return [...phrases];
  const params = new URLSearchParams([...filters, ["by", "speech"], ...phrases.map((phrase) => ["phrase", phrase])]);
  try {
    const { rows } = await runAnalysis(ngramSeries, params, locale);
    return [...new Set(rows.map((row) => row.phrase))];
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return [...phrases];
    throw error;
  }
}
