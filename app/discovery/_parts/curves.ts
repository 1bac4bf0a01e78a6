import { phraseFrequency } from "#lib/analyses/phrases/phrase-frequency.ts";
import type { Locale } from "#lib/types.ts";
import { runAnalysis } from "../../_server/run.ts";
import { filtersWith } from "../../_ui/links/search.ts";

/** Wordings that get a curve; the analysis takes twelve at a time. */
const MOST = 48;
const AT_A_TIME = 12;
const PLAIN = /^[\p{Script=Han}、，]+$/u;

/** Rates by year of the first wordings of a list, for their curves. */
export async function curvesOf(
  rows: readonly { phrase: string }[],
  search: URLSearchParams,
  locale: Locale,
): Promise<Map<string, (number | null)[]>> {
  const phrases = rows.map(({ phrase }) => phrase).filter((phrase) => PLAIN.test(phrase));
  const curves = new Map<string, (number | null)[]>();
  for (let from = 0; from < Math.min(MOST, phrases.length); from += AT_A_TIME) {
    const params = filtersWith(search, { phrase: phrases.slice(from, from + AT_A_TIME), by: "year" });
    const result = await runAnalysis(phraseFrequency, params, locale);
    for (const { phrase, perTenThousandChars } of result.rows) curves.set(phrase, [...(curves.get(phrase) ?? []), perTenThousandChars]);
  }
  return curves;
}
