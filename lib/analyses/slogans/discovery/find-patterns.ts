import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Pause } from "#lib/corpus/take-turns.ts";
import { findFrames } from "#lib/lexicon/discovery/find-frames.ts";
import { findParallel } from "#lib/lexicon/discovery/find-parallel.ts";
import { findQuoted } from "#lib/lexicon/discovery/find-quoted.ts";
import { findSeries, SERIES_STRENGTH } from "#lib/lexicon/discovery/find-series.ts";
import type { PatternFind } from "#lib/lexicon/discovery/types.ts";
import { selectPatternTexts } from "#lib/queries/index.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { type Selection, speechIds } from "../../select-corpus.ts";
import { batchesOf } from "./batches.ts";
import type { DiscoveryText } from "./discovery-text.ts";

/** What the patterns found, with how often it was found so. */
export interface PatternCandidate extends PatternFind {
  finds: number;
}

/**
 * Every wording that a pattern of the genre proposes, the strongest find of each. Grain: wording as in the
 * match text.
 */
export async function findPatterns(
  context: AnalysisContext,
  selection: Selection,
  { units, starts, edges }: DiscoveryText,
  { pause, tell }: { pause: Pause; tell: (share: number) => void },
): Promise<Map<string, PatternCandidate>> {
  const found = new Map<string, PatternCandidate>();
  const indexOf = new Map(speechIds(selection).map((id, index) => [id, index]));
  for (const { ids, before } of batchesOf(selection)) {
    tell(before);
    for (const { speechId, text, corrected } of await selectPatternTexts(context.db, ids)) {
      const index = indexOf.get(speechId) ?? 0;
      const start = starts[index]!;
      const matchText = textOf(units.subarray(start, starts[index + 1]! - 1));
      const isEdge = (at: number) => edges[start + at] === 1;
      const parallel = findParallel(text, displayEdges({ text, matchText, corrected }, edges, start));
      for (const find of [...findQuoted(text), ...parallel, ...findFrames(matchText, isEdge), ...findSeries(matchText, isEdge)])
        add(found, find);
      await pause();
    }
  }
  return withoutRunsOfNames(found);
}

/** Quotation marks are not in the match text, so a series may run from one marked name into the next. */
function withoutRunsOfNames(found: Map<string, PatternCandidate>): Map<string, PatternCandidate> {
  const numeric = [...found.values()].filter(({ kind }) => kind === "numeric");
  const marked = new Set(numeric.filter(({ strength }) => strength > SERIES_STRENGTH).map(({ text }) => text));
  for (const { text, strength } of numeric) if (strength <= SERIES_STRENGTH && holdsOneOf(marked, text)) found.delete(text);
  return found;
}

/** Whether a shorter part of a text is one of the names. */
function holdsOneOf(names: ReadonlySet<string>, text: string): boolean {
  for (let start = 0; start < text.length; start++)
    for (let end = start + 2; end <= text.length; end++) if (end - start < text.length && names.has(text.slice(start, end))) return true;
  return false;
}

function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
}

interface DisplayText {
  text: string;
  matchText: string;
  corrected: boolean;
}

const HAN = /\p{Script=Han}/u;

/** Whether a word begins at a position of the display text; everything that is no character is an edge. */
function displayEdges({ text, matchText, corrected }: DisplayText, edges: Uint8Array, start: number): (at: number) => boolean {
  const match = toMatchText(text, { correct: corrected });
  const marked = new Uint8Array(text.length + 1);
  // A text folded by other rules than when it was stored has no words to go by: then no row is cut.
  if (match.text.length !== matchText.length) return (at) => !HAN.test(text.charAt(at));
  for (let index = 0; index < match.offsets.length; index++) if (edges[start + index] === 1) marked[match.offsets[index]!] = 1;
  return (at) => marked[at] === 1 || !HAN.test(text.charAt(at));
}

function add(found: Map<string, PatternCandidate>, find: PatternFind): void {
  const known = found.get(find.text);
  if (known === undefined) found.set(find.text, { ...find, finds: 1 });
  else found.set(find.text, { ...(find.strength > known.strength ? find : known), finds: known.finds + 1 });
}
