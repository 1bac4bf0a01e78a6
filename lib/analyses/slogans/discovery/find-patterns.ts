import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Pause } from "#lib/corpus/take-turns.ts";
import { findFrames } from "#lib/lexicon/discovery/find-frames.ts";
import { findParallel } from "#lib/lexicon/discovery/find-parallel.ts";
import { findQuoted } from "#lib/lexicon/discovery/find-quoted.ts";
import { findSeries, SERIES_STRENGTH } from "#lib/lexicon/discovery/find-series.ts";
import type { PatternFind } from "#lib/lexicon/discovery/types.ts";
import { type SpeechTextRow, selectSpeechTexts } from "#lib/queries/index.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { type Selection, speechIds } from "../../select-corpus.ts";
import type { DiscoveryText } from "./discovery-text.ts";

/** What the patterns found, with how often it was found so. */
export interface PatternCandidate extends PatternFind {
  finds: number;
}

/** Characters of text held at a time. */
const BATCH_UNITS = 1_000_000;

/**
 * Every wording that a pattern of the genre proposes, the strongest find of each. Grain: wording as in the
 * match text.
 */
export async function findPatterns(
  context: AnalysisContext,
  selection: Selection,
  { starts, edges }: DiscoveryText,
  pause: Pause,
): Promise<Map<string, PatternCandidate>> {
  const found = new Map<string, PatternCandidate>();
  const startOf = new Map(speechIds(selection).map((id, index) => [id, starts[index]!]));
  for (const ids of batches(selection)) {
    for (const speech of await selectSpeechTexts(context.db, ids)) {
      const start = startOf.get(speech.speechId) ?? 0;
      const series = findSeries(speech.matchText, (at) => edges[start + at] === 1);
      const parallel = findParallel(speech.text, displayEdges(speech, edges, start));
      const frames = findFrames(speech.matchText, (at) => edges[start + at] === 1);
      for (const find of [...findQuoted(speech.text), ...parallel, ...frames, ...series]) add(found, find);
      await pause();
    }
  }
  return withoutRunsOfNames(found);
}

/** Quotation marks are not in the match text, so a series may run from one marked name into the next. */
function withoutRunsOfNames(found: Map<string, PatternCandidate>): Map<string, PatternCandidate> {
  const numeric = [...found.values()].filter(({ kind }) => kind === "numeric");
  const marked = numeric.filter(({ strength }) => strength > SERIES_STRENGTH).map(({ text }) => text);
  for (const { text, strength } of numeric) {
    if (strength <= SERIES_STRENGTH && marked.some((name) => name !== text && text.includes(name))) found.delete(text);
  }
  return found;
}

const HAN = /\p{Script=Han}/u;

/** Whether a word begins at a position of the display text; everything that is no character is an edge. */
function displayEdges({ text, matchText, corrected }: SpeechTextRow, edges: Uint8Array, start: number): (at: number) => boolean {
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

function* batches(selection: Selection): Generator<number[]> {
  const ids = speechIds(selection);
  let batch: number[] = [];
  let units = 0;
  for (const [index, id] of ids.entries()) {
    batch.push(id);
    units += selection.corpus.speeches[selection.members[index]!]!.matchUnits;
    if (units < BATCH_UNITS) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}
