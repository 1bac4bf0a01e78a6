import type { LexiconState } from "#lib/corpus/lexicon-keeper.ts";
import { patternOf } from "#lib/corpus/strings/phrase-pattern.ts";
import { countPattern } from "#lib/corpus/strings/phrase-places.ts";
import { SubstringSearch } from "#lib/corpus/strings/substring-search.ts";
import { hasEdge, type WordEdges } from "#lib/corpus/strings/word-edges.ts";
import { findQuoted } from "#lib/lexicon/discovery/find-quoted.ts";
import { nearSlogans } from "#lib/lexicon/draft/near-slogans.ts";
import { holdsWord, type Joint, oddJoints } from "#lib/lexicon/draft/odd-joints.ts";
import { isGarbled } from "#lib/text/match/is-garbled.ts";
import { type MatchText, toMatchText } from "#lib/text/match/match-text.ts";
import type { Selection } from "../../select-corpus.ts";
import type { CorpusUse } from "./corpus-use.ts";

/** Something in a draft. Half-open positions in the draft as given. */
export type DraftFinding = { start: number; end: number } & (
  | { kind: "slogan"; slogan: number }
  | { kind: "near"; slogan: number; form: string }
  | { kind: "quoted"; phrase: string; count: number }
);

/** A wording that the corpus uses this often is no slip of the pen. */
const MOST_SLIPS = 2;
const LONG_FORM = 5;
const LEAST_USE = 3;
/** Quoted words below this strength are ordinary words in quotation marks. */
const LEAST_QUOTED_STRENGTH = 0.5;

/**
 * Different quoted wordings that are looked up: each costs a search of the whole corpus, and no draft has so
 * many.
 */
const MOST_QUOTED = 300;

/**
 * Slogans that stand on their own, wordings one character off a slogan, and quoted coinages that the lexicon
 * lacks, in the order of the draft; and how many different quoted wordings were too many to be looked up.
 */
export function draftFindings(
  draft: string,
  { lexicon, matcher }: LexiconState,
  corpus: Selection,
  use: CorpusUse,
  edges: WordEdges,
): { findings: DraftFinding[]; quotedLeftOut: number } {
  const match = toMatchText(draft);
  const taken = new Uint8Array(match.text.length);
  const findings: DraftFinding[] = [];
  for (const { slogan, start, end, standalone } of matcher.matchSlogans(match.text)) {
    taken.fill(1, start, end);
    if (standalone) findings.push({ kind: "slogan", slogan, ...displaySpan(match, start, end, draft) });
  }
  for (const { slogan, start, end, form } of nearSlogans(match.text, lexicon, taken)) {
    if (!isLikelySlip(countOf(corpus, match.text.slice(start, end)), form, use.counts[slogan]!)) continue;
    if (!hasOddJoint(match.text, start, end, form, corpus, edges)) continue;
    taken.fill(1, start, end);
    findings.push({ kind: "near", slogan, form, ...displaySpan(match, start, end, draft) });
  }
  const { quoted, leftOut } = quotedFindings(draft, match, taken, corpus);
  findings.push(...quoted);
  return { findings: findings.sort((a, b) => a.start - b.start || b.end - a.end), quotedLeftOut: leftOut };
}

/** Of a short form, a slip is likely only where the corpus uses the slogan and never what the draft says. */
function isLikelySlip(count: number, form: string, sloganCount: number): boolean {
  return form.length < LONG_FORM ? count === 0 && sloganCount >= LEAST_USE : count <= MOST_SLIPS;
}

/**
 * A slip puts characters side by side that nobody else does: 强县 for 强国 is another word, 振新 for 振兴 is
 * none.
 */
function hasOddJoint(matchText: string, start: number, end: number, form: string, corpus: Selection, edges: WordEdges): boolean {
  if (end - start === form.length && !isGarbled(matchText, start, end, form)) return false;
  const joints = oddJoints(matchText, start, end, form);
  return (
    !holdsWord(joints) &&
    joints.some((joint) => (form.length < LONG_FORM ? !isSaid(joint, corpus, edges) : countOf(corpus, joint.pair) === 0))
  );
}

/**
 * Whether the corpus has a pair of characters, cut as it is in the draft: 振新 in 提振|新能源 is none for
 * 乡村振新. Asked for short forms only: what is nearly a long one may be cut in many ways.
 */
function isSaid({ pair, endsWord, beginsWord }: Joint, { corpus: { cache } }: Selection, edges: WordEdges): boolean {
  const search = new SubstringSearch(cache, pair);
  for (let at = search.next(0); at !== -1; at = search.next(at + 1))
    if ((endsWord || hasEdge(edges, at)) && (beginsWord || hasEdge(edges, at + pair.length))) return true;
  return false;
}

function quotedFindings(draft: string, match: MatchText, taken: Uint8Array, corpus: Selection) {
  // Per display position how many units before it are taken, so that a draft of quotations only costs no more
  // than another.
  const takenBefore = new Int32Array(draft.length + 1);
  match.offsets.forEach((at, unit) => {
    if (taken[unit] === 1) takenBefore[at + 1]! += 1;
  });
  for (let at = 1; at < takenBefore.length; at++) takenBefore[at]! += takenBefore[at - 1]!;
  const counts = new Map<string, number>();
  const quoted = findQuoted(draft).filter(
    ({ strength, start, end }) => strength >= LEAST_QUOTED_STRENGTH && takenBefore[end] === takenBefore[start],
  );
  const looked = quoted.flatMap(({ start, end, text }): DraftFinding[] => {
    const count = counts.get(text) ?? (counts.size < MOST_QUOTED ? countOf(corpus, text) : null);
    if (count === null) return [];
    counts.set(text, count);
    return [{ kind: "quoted", start, end, phrase: text, count }];
  });
  return { quoted: looked, leftOut: new Set(quoted.map(({ text }) => text)).size - counts.size };
}

/** How often the selection has a wording exactly. */
function countOf({ corpus, members }: Selection, text: string): number {
  const counts = countPattern(corpus.cache, patternOf([[text]]));
  return members.reduce((sum, speech) => sum + counts[speech]!, 0);
}

function displaySpan({ offsets }: MatchText, start: number, end: number, draft: string): { start: number; end: number } {
  const last = offsets[end - 1]!;
  return { start: offsets[start]!, end: last + ((draft.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
}
