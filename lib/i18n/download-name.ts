import type { Locale } from "#lib/types.ts";
import { analysisTitle } from "./analysis-title.ts";

/** Name of a downloaded table in the reader's language, with the corpus version: `提法-短语频次-3f2a….csv`. */
export function downloadName(analysis: string, corpusVersion: string, extension: string, locale: Locale): string {
  const product = locale === "zh" ? "提法" : "tifa";
  const title = analysisTitle(analysis, locale).replaceAll(/[\s/\\:*?"<>|]+/g, "-");
  return `${product}-${title}-${corpusVersion}.${extension}`;
}
