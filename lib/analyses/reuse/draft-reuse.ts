import type { AnalysisContext } from "#lib/corpus/context.ts";
import { selectDraft } from "../select-corpus.ts";
import { type PairReuse, reuseOfOne, reuseOfPair } from "./text-reuse-pairs.ts";
import { type MatchPassage, type ReuseShares, reuseTextOf } from "./text-reuse-texts.ts";

/**
 * Up to this many speeches are searched one by one, so that a passage that the draft says twice counts twice;
 * more are searched for the draft's passages.
 */
const MOST_PAIRS = 8;

/** What a draft (side B) shares with stored speeches, and how it divides when compared with all of them. */
export interface DraftReuse {
  passages: MatchPassage[];
  shares: ReuseShares;
}

/** Compares a draft with the speeches at positions of the corpus. */
export async function reuseOfDraft(context: AnalysisContext, members: readonly number[], leastLength: number): Promise<DraftReuse> {
  const { corpus, members: drafts } = await selectDraft(context);
  const passages: MatchPassage[] = [];
  if (members.length > MOST_PAIRS) passages.push(...(await reuseOfOne(context, drafts[0]!, members, leastLength)).map(turned));
  else for (const member of members) passages.push(...(await reuseOfPair(context, member, drafts[0]!, leastLength)).passages);
  const { matcher } = await context.lexicon();
  return { passages, shares: sharesAt(reuseTextOf(corpus, drafts[0]!, matcher), passages) };
}

/** One speech and the draft, each against the other. */
export async function reuseWithDraft(context: AnalysisContext, speech: number, leastLength: number): Promise<PairReuse> {
  const { members } = await selectDraft(context);
  return reuseOfPair(context, speech, members[0]!, leastLength);
}

function turned({ speechA, startA, endA, speechB, startB, endB, ...figures }: MatchPassage): MatchPassage {
  return { speechA: speechB, startA: startB, endA: endB, speechB: speechA, startB: startA, endB: endA, ...figures };
}

/** Divides a text by passages whose side B is it, in match positions. */
function sharesAt({ symbols, places, isSlogan }: ReturnType<typeof reuseTextOf>, passages: readonly MatchPassage[]): ReuseShares {
  const isCopied = new Uint8Array((places.at(-1) ?? 0) + 1);
  for (const { startB, endB } of passages) isCopied.fill(1, startB, endB);
  const shares = { symbols: symbols.length, copied: 0, slogan: 0, own: 0 };
  for (let at = 0; at < symbols.length; at++) shares[isCopied[places[at]!] === 1 ? "copied" : isSlogan[at] === 1 ? "slogan" : "own"] += 1;
  return shares;
}
