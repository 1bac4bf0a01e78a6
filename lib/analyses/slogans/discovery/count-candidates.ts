import { type Pause, takeTurns } from "#lib/corpus/take-turns.ts";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { buildMatcher, type SloganOccurrence } from "#lib/lexicon/matcher.ts";
import type { Lexicon, Slogan } from "#lib/lexicon/types.ts";
import type { DiscoveryText } from "./discovery-text.ts";

/** How a wording stands in the selected speeches. */
export interface CandidateCount {
  count: number;
  /** Occurrences inside no known slogan and no longer candidate. */
  ownCount: number;
  /** Occurrences inside a slogan that the lexicon has. */
  insideKnown: number;
  /** Speeches that have it, as positions in the selection, ascending. */
  speeches: number[];
  /** Speeches that have it inside nothing longer, likewise. */
  ownSpeeches: number[];
  /** First occurrence: position in the buffer. */
  at: number;
  units: number;
  /** Occurrences that begin and end where words do. */
  whole: number;
  /** Words of the first occurrence. */
  words: number;
  /** Characters of it that belong to slogans of the lexicon. */
  knownUnits: number;
}

export interface CountOptions {
  /** The slogan whose guards a wording shares. By its index. */
  guards?: (wording: number) => Pick<Slogan, "notPrecededBy" | "notFollowedBy"> | undefined;
  pause?: Pause;
  /** Told the share of the text that is counted, 0 to 1. */
  tell?: (share: number) => void;
}

/**
 * Counts wordings in one pass of the lexicon's own matcher, the lexicon's slogans with them, so that nesting
 * is known.
 *
 * @returns counts of the wordings in their order (null where one does not occur or is a form of a known
 *   slogan), then of the lexicon's slogans
 */
export async function countCandidates(
  lexicon: Lexicon,
  wordings: readonly string[],
  text: DiscoveryText,
  { guards = () => undefined, pause = takeTurns(), tell = () => {} }: CountOptions = {},
): Promise<{ candidates: (CandidateCount | null)[]; known: (CandidateCount | null)[] }> {
  const known = lexicon.slogans.length;
  const matcher = buildMatcher({
    slogans: [...lexicon.slogans, ...wordings.map((wording, index) => ({ ...bareSlogan(wording), ...guards(index) }))],
    hash: "",
  });
  const counts: (CandidateCount | null)[] = Array.from({ length: known + wordings.length }, () => null);
  for (let speech = 0; speech + 1 < text.starts.length; speech++) {
    matcher.countSlogans(text.units, text.starts[speech]!, text.starts[speech + 1]! - 1, (slogan, _variant, start, end, container) => {
      const entry = counts[slogan] ?? firstCount(text, start, end);
      counts[slogan] = entry;
      entry.count += 1;
      if (entry.speeches.at(-1) !== speech) entry.speeches.push(speech);
      if (text.edges[start] === 1 && text.edges[end] === 1) entry.whole += 1;
      if (container !== -1) {
        if (container < known) entry.insideKnown += 1;
        return;
      }
      entry.ownCount += 1;
      if (entry.ownSpeeches.at(-1) !== speech) entry.ownSpeeches.push(speech);
    });
    tell(speech / text.starts.length);
    await pause();
  }
  wordings.forEach((wording, index) => {
    const entry = counts[known + index];
    if (entry != null) entry.knownUnits = knownUnitsOf(matcher.matchSlogans(wording), known, wording.length);
  });
  return { candidates: counts.slice(known), known: counts.slice(0, known) };
}

/** Characters of a wording that belong to slogans of the lexicon. */
function knownUnitsOf(occurrences: readonly SloganOccurrence[], known: number, units: number): number {
  const covered = new Uint8Array(units);
  for (const { slogan, start, end } of occurrences) if (slogan < known && end - start < units) covered.fill(1, start, end);
  return covered.reduce((sum, one) => sum + one, 0);
}

function firstCount({ edges }: DiscoveryText, start: number, end: number): CandidateCount {
  let words = 1;
  for (let at = start + 1; at < end; at++) words += edges[at]!;
  return {
    count: 0,
    ownCount: 0,
    insideKnown: 0,
    speeches: [],
    ownSpeeches: [],
    at: start,
    units: end - start,
    whole: 0,
    words,
    knownUnits: 0,
  };
}
