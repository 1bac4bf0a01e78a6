import { toMatchText } from "#lib/text/match/match-text.ts";
import type { LexiconFinding } from "./check-lexicon.ts";
import { buildMatcher } from "./matcher.ts";
import type { PlacedSlogan } from "./parse-lexicon-file.ts";
import { patternTextsOf } from "./patterns.ts";

/** A text of known year, as evidence for or against the years of a lexicon. */
export interface DatedText {
  /** Name for messages. */
  name: string;
  year: number;
  text: string;
}

export interface YearProof {
  /** Years that the texts contradict, in the order of the lexicon. */
  findings: LexiconFinding[];
  /** Slogans with a year that a text of that very year has. */
  confirmed: number;
  /** Slogans with a year that no text has at all, or only later ones: nothing is proved. */
  unproved: number;
}

/** Begins a source that states no first occasion, only the earliest text at hand that has the wording. */
export const SEEN_IN = "见于";

/**
 * The earliest text of each slogan, in any of its wordings, by the lexicon's own matcher. What stands inside
 * a longer wording counts, but not inside one that it replaced: 有中国特色社会主义事业 is no use of
 * 中国特色社会主义.
 *
 * @returns by index of the slogan; null for one that no text has. Of texts of one year the first in the order
 *   given
 */
export function earliestTexts(entries: readonly PlacedSlogan[], texts: readonly DatedText[]): (DatedText | null)[] {
  const matcher = buildMatcher({ slogans: entries.map(({ slogan }) => slogan), hash: "" });
  const earliest: (DatedText | null)[] = entries.map(() => null);
  for (const text of texts) {
    const matchText = toMatchText(text.text).text;
    for (const { slogan, start, end } of matcher.matchSlogans(matchText)) {
      if (isInsidePredecessor(matchText, { start, end }, entries[slogan]!)) continue;
      const known = earliest[slogan];
      if (known == null || text.year < known.year) earliest[slogan] = text;
    }
  }
  return earliest;
}

/** Whether an occurrence is a part of a wording that the slogan replaced. */
function isInsidePredecessor(text: string, { start, end }: { start: number; end: number }, { slogan }: PlacedSlogan): boolean {
  const found = text.slice(start, end);
  return slogan.replaces.flatMap(patternTextsOf).some((former) => {
    const at = former.indexOf(found);
    return at !== -1 && text.startsWith(former, start - at);
  });
}

/**
 * Proves the years of a lexicon against texts of the central level. A text older than `introduced`
 * contradicts it: it is to be corrected or emptied. A source that says 见于 must be found in its year.
 */
export function checkYears(entries: readonly PlacedSlogan[], texts: readonly DatedText[]): YearProof {
  const proof: YearProof = { findings: [], confirmed: 0, unproved: 0 };
  const earliest = earliestTexts(entries, texts);
  for (const [index, { where, slogan }] of entries.entries()) {
    const { introduced, source } = slogan;
    if (introduced === null) continue;
    const seen = earliest[index] ?? null;
    const add = (rule: string, message: string) => proof.findings.push({ rule, where, slogan: slogan.slogan, message });
    if (seen !== null && seen.year < introduced) add("seen-earlier", `introduced ${introduced}, but ${seen.name} of ${seen.year} has it`);
    else if (seen?.year === introduced) proof.confirmed += 1;
    else if (source.startsWith(SEEN_IN)) add("not-seen", `no text of ${introduced} has it, though the source says that it was seen`);
    else proof.unproved += 1;
  }
  return proof;
}
