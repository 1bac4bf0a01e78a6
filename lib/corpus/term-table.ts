import { selectSpeechTerms, selectTermCardinalities, selectTerms } from "#lib/queries/index.ts";
import { appendTerms } from "./append-tables.ts";
import type { Corpus } from "./corpus.ts";
import { memoize } from "./memoize.ts";
import { type Before, memoizeTable, unchangedSpeeches } from "./memoize-growing.ts";
import { type StateSource, withCorpus } from "./state.ts";
import { corpusChanged, type ItemTable } from "./tables.ts";
import { bodyWords } from "./titles/body-words.ts";

const BATCH_SPEECHES = 200;
/** Item and count in one number, so that pairs are sorted as numbers are. */
const LARGEST_COUNT = 2 ** 31;

/** The words of a corpus; the draft's behind them where it has one. */
export async function termTable(source: StateSource<"corpus">): Promise<ItemTable> {
  const { draft, titled } = await source.corpus();
  if (titled !== undefined) return untitledTerms(source);
  return draft === null ? storedTerms(source) : joinedTerms(source);
}

const untitledTerms = memoize(["corpus"], async (source: StateSource<"corpus">) => {
  const corpus = await source.corpus();
  return bodyWords(corpus, corpus.titled!, await termTable(withCorpus(source, corpus.titled!)));
});

const joinedTerms = memoize(["corpus"], async (source: StateSource<"corpus">) => {
  const draft = (await source.corpus()).draft!;
  return appendTerms(await termTable(withCorpus(source, draft.base)), draft.speech);
});

const storedTerms = memoizeTable("terms", [], loadTermTable);

async function loadTermTable(source: StateSource<"corpus">, before: Before<ItemTable> | null): Promise<ItemTable> {
  const corpus = await source.corpus();
  const terms = await selectTerms(corpus.db);
  const labels = terms.map(({ text }) => text);
  const from = unchangedSpeeches(before?.corpus, corpus);
  const missing = [...from.keys()].filter((speech) => from[speech] === -1);
  const table = await emptyTable(corpus, before, from, missing, labels);
  if (before !== null) copyKnown(table, before.result, from);
  await fetchMissing(table, corpus, missing, terms);
  return table;
}

/** With room for every speech's pairs. */
async function emptyTable(
  { db, speeches }: Corpus,
  before: Before<ItemTable> | null,
  from: Int32Array,
  missing: readonly number[],
  labels: readonly string[],
): Promise<ItemTable> {
  const sizeOf = new Map<number, number>();
  for (const ids of batchesOf(missing, speeches))
    for (const { speechId, terms } of await selectTermCardinalities(db, ids)) sizeOf.set(speechId, terms);
  const offsets = new Int32Array(speeches.length + 1);
  for (const [speech, { id }] of speeches.entries()) {
    const place = from[speech]!;
    const known = place === -1 ? (sizeOf.get(id) ?? 0) : before!.result.offsets[place + 1]! - before!.result.offsets[place]!;
    offsets[speech + 1] = offsets[speech]! + known;
  }
  const pairs = offsets[speeches.length]!;
  const sizes = Float64Array.from(speeches, ({ tokenCount }) => tokenCount);
  return { unit: "term", of: "all", labels, offsets, items: sharedInts(pairs), counts: sharedInts(pairs), sizes };
}

/** In shared memory from the start: a copy would take the room twice. */
function sharedInts(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

function* batchesOf(members: readonly number[], speeches: Corpus["speeches"]): Generator<number[]> {
  for (let at = 0; at < members.length; at += BATCH_SPEECHES)
    yield members.slice(at, at + BATCH_SPEECHES).map((speech) => speeches[speech]!.id);
}

/** Words that the store got since have moved the others apart, never past each other. */
function copyKnown(table: ItemTable, known: ItemTable, from: Int32Array): void {
  const indexOf = new Map(table.labels.map((label, item) => [label, item]));
  const moved = Int32Array.from(known.labels, (label) => indexOf.get(label) ?? -1);
  for (const [speech, place] of from.entries()) {
    if (place === -1) continue;
    const [start, end] = [known.offsets[place]!, known.offsets[place + 1]!];
    let to = table.offsets[speech]!;
    table.counts.set(known.counts.subarray(start, end), to);
    for (let pair = start; pair < end; pair++) table.items[to++] = moved[known.items[pair]!]!;
  }
}

/** Ascending by item within a speech: sums over them come out alike, whatever order they were stored in. */
async function fetchMissing(
  { offsets, items, counts }: ItemTable,
  { db, speeches }: Corpus,
  missing: readonly number[],
  terms: readonly { id: number }[],
): Promise<void> {
  const itemOf = new Int32Array(terms.reduce((most, { id }) => Math.max(most, id), 0) + 1).fill(-1);
  for (const [item, { id }] of terms.entries()) itemOf[id] = item;
  const place = new Map(missing.map((speech) => [speeches[speech]!.id, speech]));
  for (const ids of batchesOf(missing, speeches)) {
    for (const { speechId, termIds, tfs } of await selectSpeechTerms(db, ids)) {
      const pairs = Float64Array.from(termIds, (id, at) => itemOf[id]! * LARGEST_COUNT + tfs[at]!).sort();
      const speech = place.get(speechId)!;
      const start = offsets[speech]!;
      if (start + pairs.length !== offsets[speech + 1]) throw corpusChanged();
      for (let at = 0; at < pairs.length; at++) {
        items[start + at] = Math.floor(pairs[at]! / LARGEST_COUNT);
        counts[start + at] = pairs[at]! % LARGEST_COUNT;
      }
    }
  }
}
