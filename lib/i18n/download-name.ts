import type { Locale } from "#lib/types.ts";

/**
 * Name of a downloaded table in the reader's language, with the corpus version: `提法-短语频次-3f2a….csv`.
 *
 * @param title of the analysis in that language
 */
export function downloadName(title: string, corpusVersion: string, extension: string, locale: Locale): string {
  const product = locale === "zh" ? "提法" : "tifa";
  return `${product}-${title.replaceAll(/[\s/\\:*?"<>|]+/g, "-")}-${corpusVersion}.${extension}`;
}
