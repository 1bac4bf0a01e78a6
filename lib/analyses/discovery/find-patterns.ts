import { findParallel } from "#lib/lexicon/discovery/find-parallel.ts";
import { findQuoted } from "#lib/lexicon/discovery/find-quoted.ts";
import { findSeries } from "#lib/lexicon/discovery/find-series.ts";
import type { PatternFind } from "#lib/lexicon/discovery/types.ts";
import { selectSpeechTexts } from "#lib/queries/index.ts";
import type { AnalysisContext } from "../context.ts";
import type { DiscoveryText } from "./discovery-text.ts";
import { type Selection, speechIds } from "../select-corpus.ts";

/** What the patterns found, with how often it was found so. */
export interface PatternCandidate extends PatternFind {
  finds: number;
}

/** Characters of text held at a time. */
const BATCH_UNITS = 1_000_000;

/** Every wording that a pattern of the genre proposes, the strongest find of each. Grain: wording as in the match text. */
export async function findPatterns(context: AnalysisContext, selection: Selection, { starts, edges }: DiscoveryText): Promise<Map<string, PatternCandidate>> {
  const found = new Map<string, PatternCandidate>();
  const startOf = new Map(speechIds(selection).map((id, index) => [id, starts[index]!]));
  for (const ids of batches(selection)) {
    for (const { speechId, text, matchText } of await selectSpeechTexts(context.db, ids)) {
      const start = startOf.get(speechId) ?? 0;
      const series = findSeries(matchText, (at) => edges[start + at] === 1);
      for (const find of [...findQuoted(text), ...findParallel(text), ...series]) add(found, find);
    }
  }
  return found;
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
