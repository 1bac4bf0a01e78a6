import type { AnalysisResult, Locale } from "#lib/types.ts";
import { noteText } from "./note-text.ts";
import { getTranslate } from "./translator.ts";

/**
 * What a file of figures says of itself, a line each: the question with its parameters, the counting rule, the
 * versions of texts, lexicon, dictionary and rules, the program, the date, and the answer's notes.
 *
 * @param app version of the program
 */
export function provenanceLines(
  { analysis, params, provenance, notes }: Pick<AnalysisResult, "analysis" | "params" | "provenance" | "notes">,
  { app, now, locale }: { app: string; now: Date; locale: Locale },
): string[] {
  const t = getTranslate(locale);
  const asked = Object.entries(params).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}=${one}`));
  return [
    `analysis: ${analysis}`,
    `parameters: ${asked.join("; ")}`,
    `counting rule: ${t("common.countingRule")}`,
    ...Object.entries(provenance).map(([name, value]) => `${name}: ${value}`),
    `program: Tifa ${app}`,
    `date: ${now.toISOString()}`,
    ...notes.map((note) => `note: ${noteText(note, locale)}`),
  ];
}
